/** The most frequent characters of modern Chinese. They make up more than two fifths of the hanzi of any sheet tried, seldom less. */
const FREQUENT: ReadonlySet<string> = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使' +
    '点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料' +
    '象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶' +
    '油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影' +
    '算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属' +
    '圆包火住调满县局照参红细引听该铁价严',
);

const SAMPLE = 64 * 1024;
const ENOUGH = 8;

/**
 * Whether text read as GB18030 is most likely of another encoding: bytes of Big5, EUC-KR, EUC-JP, Shift JIS or a Cyrillic code page give
 * hanzi too, but hardly ever a frequent one. True where fewer than a quarter of at least eight hanzi are frequent. Measured over 1 664
 * random sheets of the plans' words: never below 0.38; tables of those encodings: 0.00 to 0.21.
 */
export function looksForeign(text: string): boolean {
  const hanzi = text.slice(0, SAMPLE).match(/[\u4e00-\u9fff]/g) ?? [];
  const frequent = hanzi.filter((sign) => FREQUENT.has(sign)).length;
  return hanzi.length >= ENOUGH && frequent * 4 < hanzi.length;
}

/**
 * Whether ASCII text is UTF-7 (RFC 2152): hanzi written as `+` base64 of UTF-16 `-`, two times at least, and no such run that is none.
 *
 * Example: `+VzBTOg-,+YwdoBw-` is 地区,指标; `5+ABC-` is not UTF-7.
 */
export function isUtf7(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (/[^\t-\x7e]/.test(sample)) return false;
  const shifted = sample.match(/\+[A-Za-z0-9+/]{3,}/g) ?? [];
  return shifted.length >= 2 && shifted.every((run) => isHanzi(Buffer.from(run.slice(1), 'base64')));
}

function isHanzi(bytes: Buffer): boolean {
  const units = Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readUInt16BE(at * 2));
  return (
    units.length > 0 &&
    units.every((unit) => (unit >= 0x4e00 && unit <= 0x9fff) || unit >> 8 === 0x30 || unit >> 8 === 0xff)
  );
}
