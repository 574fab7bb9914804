/** Sentences of the server itself. */
export const http = {
  crossSite: () => '请求来自其他网站，已拒绝；请在本系统的页面上操作。',
  noAccount: () => '需要登录；程序请在 Authorization 头中提供令牌。',
  notFound: () => '没有这个页面，请检查网址。',
  badRequest: () => '请求无法识别，请返回上一页重试。',
};
