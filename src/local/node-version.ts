const least = 24;

/** What is wrong with this Node, ready to print; undefined if nothing. npm brings the right one along. */
export const wrongNode = (version: string): string | undefined =>
  Number(version.split('.')[0]) >= least
    ? undefined
    : `This runs on Node.js ${least}, which npm install puts into node_modules; this is ${version}. Start it with npm start. If that says the same, run npm install again and allow the install script of the package "node".`;
