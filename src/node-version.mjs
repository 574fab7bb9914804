const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `标尺需要 Node.js 22.18 或更高版本（现为 ${process.versions.node}），请在项目目录用 npm start 或 npm run 启动，其中自带 Node.js 24。` +
      ` Biaochi needs Node.js 22.18 or later; start it with npm, which brings Node.js 24.`,
  );
  process.exit(2);
}
