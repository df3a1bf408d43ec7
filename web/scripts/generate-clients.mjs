/* Writes the types of the API's clients from docs/openapi into src/api/generated.
 *
 * The files are committed. `--check` compares them instead, and ends with 1 when one is stale.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import openapi, { astToString } from "openapi-typescript";

const ROOMS = ["identity", "intake", "review", "notify", "registry"];
const DOCUMENTS = new URL("../../docs/openapi/", import.meta.url);
const GENERATED = new URL("../src/api/generated/", import.meta.url);
const checking = process.argv.includes("--check");
const stale = [];

await mkdir(GENERATED, { recursive: true });
for (const room of ROOMS) {
  const document = JSON.parse(await readFile(new URL(`${room}.json`, DOCUMENTS), "utf8"));
  const types = await openapi(withoutTables(document), { alphabetize: true });
  const text = `/* Made by \`npm run generate\` from docs/openapi/${room}.json. */\n${astToString(types)}`;
  const file = new URL(`${room}.d.ts`, GENERATED);
  if (!checking) {
    await writeFile(file, text);
  } else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    stale.push(room);
  }
}

/** A list also comes as CSV or a spreadsheet. Pages read it as JSON; tables are saved as they come. */
function withoutTables(document) {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) {
      for (const answer of Object.values(operation.responses ?? {})) {
        const json = answer.content?.["application/json"];
        if (json) answer.content = { "application/json": json };
      }
    }
  }
  return document;
}

if (stale.length) {
  console.error(`stale: ${stale.join(", ")}; run \`npm run generate\` in web/`);
  process.exitCode = 1;
}
