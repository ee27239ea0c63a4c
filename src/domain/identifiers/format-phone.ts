/** A normalised number (`+7XXXXXXXXXX`) as people read it: `+7 701 555 01 45`. */
export function formatPhone(phone: string): string {
  return phone.replace(/^(\+7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1 $2 $3 $4 $5');
}
