"use strict";
// A large photo is made smaller before it is sent: quicker, and no worse to read.
(() => {
  const longestSide = 2600;
  const largeBytes = 2.5e6;
  const input = document.querySelector("input[type=file][name=photo]");
  if (!input || !window.createImageBitmap || !window.DataTransfer) return;
  input.addEventListener("change", async () => {
    const file = input.files[0];
    if (!file || file.size < largeBytes) return;
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(image.width * scale);
      canvas.height = Math.round(image.height * scale);
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.88));
      if (!blob || blob.size >= file.size || input.files[0] !== file) return;
      const files = new DataTransfer();
      files.items.add(new File([blob], "photo.jpg", { type: "image/jpeg" }));
      input.files = files.files;
    } catch { /* It is sent as it is. */ }
  });
})();
