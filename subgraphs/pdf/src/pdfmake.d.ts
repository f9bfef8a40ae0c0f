/** A part of pdfmake that its published types leave out. */
declare module 'pdfmake/js/Renderer.js' {
  interface Class {
    prototype: unknown;
  }
  const module: Class | { default: Class };
  export default module;
}
