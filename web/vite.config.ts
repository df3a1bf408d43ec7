/// <reference types="vitest/config" />
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { brotliFiles } from "./vite.brotli";
import { pdfFiles } from "./vite.pdf";

/** Where `npm run dev` finds the API. */
const api = process.env.QUANLIAN_API ?? "http://127.0.0.1:28080";

export default defineConfig({
  plugins: [react(), pdfFiles(), brotliFiles()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  build: {
    target: "es2022",
    outDir: process.env.QUANLIAN_PORTAL_OUT ?? "dist",
    emptyOutDir: true,
    // Nothing is written into the page itself: its policy allows no inline script, font or picture.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { "/api": { target: api, xfwd: false }, "/readyz": { target: api, xfwd: false } } },
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx"], environment: "node" },
});
