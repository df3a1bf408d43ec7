/* What PDF.js reads while it draws: character maps of Chinese fonts, standard fonts, picture
 * decoders. It asks for them by name below one address, so they keep their names. */
import { createReadStream, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const PLACE = "pdfjs";
const FOLDERS = ["cmaps", "standard_fonts", "wasm"];
const PACKAGE = fileURLToPath(new URL("./node_modules/pdfjs-dist", import.meta.url));

/** Ships these files with the portal, and serves them while it is developed. */
export function pdfFiles(): Plugin {
  return {
    name: "quanlian-pdf-files",
    generateBundle() {
      for (const folder of FOLDERS) {
        for (const name of readdirSync(join(PACKAGE, folder))) {
          const source = readFileSync(join(PACKAGE, folder, name));
          this.emitFile({ type: "asset", fileName: `${PLACE}/${folder}/${name}`, source });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${PLACE}`, (request, response, next) => {
        const [, folder = "", name = ""] = (request.url ?? "").split("?")[0]?.split("/") ?? [];
        const file = join(PACKAGE, folder, name);
        if (!FOLDERS.includes(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return next();
        if (name.endsWith(".js")) response.setHeader("Content-Type", "text/javascript");
        createReadStream(file).pipe(response);
      });
    },
  };
}
