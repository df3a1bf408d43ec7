import { onDemand } from "@/shared/onDemand";

/** `Marked`, with what reads the marks loaded when the first such text is shown. */
export const RichText = onDemand(async () => (await import("./Marked")).Marked);
