/* QR codes in pictures. The reader loads when it is first needed. */

/** Pictures are read at this width at most: larger ones take long and gain nothing. */
const WIDEST = 1600;

/** The text of the code in a picture; null where none is found, or the file is no picture. */
export async function codeInPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, WIDEST / picture.width);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return codeIn(context.getImageData(0, 0, canvas.width, canvas.height));
}

export async function codeIn(pixels: ImageData): Promise<string | null> {
  const { default: read } = await import("jsqr");
  return read(pixels.data, pixels.width, pixels.height)?.data ?? null;
}
