import type { Browser } from "playwright";

/** Makes small files of the browser's screenshots; the same picture becomes the same bytes. */
export async function webpMaker(browser: Browser): Promise<(png: Buffer) => Promise<Buffer>> {
  const page = await browser.newPage();
  await page.goto("about:blank");
  return async (png) => {
    const made = await page.evaluate(async (source) => {
      const bytes = Uint8Array.from(atob(source), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext("2d")?.drawImage(picture, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.75 });
      let letters = "";
      for (const byte of new Uint8Array(await blob.arrayBuffer())) letters += String.fromCharCode(byte);
      return btoa(letters);
    }, png.toString("base64"));
    return Buffer.from(made, "base64");
  };
}
