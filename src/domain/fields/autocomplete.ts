const OF_THE_APPLICANT: Readonly<Record<string, string>> = {
  applicant_name: 'name',
  phone: 'tel',
  mobile_phone: 'tel',
  email: 'email',
  address: 'street-address',
  registration_address: 'street-address',
  residence_address: 'street-address',
  applicant_address: 'street-address',
};

/** The browser may offer what it knows about its owner, and only in fields that ask about the applicant. */
export function autocompleteFor(fieldId: string): string {
  return OF_THE_APPLICANT[fieldId] ?? 'off';
}
