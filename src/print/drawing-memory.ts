const drawings = new Map<string, string>();

/**
 * Draws what looks the same on every print (the mark, the ornament): its operators are worked out once in a process. `draw`
 * may not use fonts, pictures or opacity, which belong to one document, and must leave the state of the page as it was.
 */
export function drawRemembered(
  doc: PDFKit.PDFDocument,
  name: string,
  draw: (doc: PDFKit.PDFDocument) => void,
): void {
  const known = drawings.get(name);
  if (known !== undefined) {
    doc.addContent(known);
    return;
  }
  const operators: string[] = [];
  const write = doc.addContent.bind(doc);
  doc.addContent = (data: string) => {
    operators.push(data);
    return write(data);
  };
  draw(doc);
  doc.addContent = write;
  drawings.set(name, operators.join('\n'));
}
