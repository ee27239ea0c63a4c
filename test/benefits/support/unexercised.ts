/**
 * What an edition states and no test of the portal can prove, by edition and by its name in the list of what is stated,
 * each with the reason. Short by intent: whatever can be proved is.
 */
const OTHER_REQUEST = {
  'document information-request: demanded':
    'A request of its own, which asks what was assigned: no paper of an application.',
  'document information-request: on the receipt': 'It is answered, and no application is accepted with it.',
};
const DRAFT = {
  'paper decision: made': 'The draft of a decision inside the system: the applicant gets the notification.',
};
const WHATEVER_DIFFERS = {
  'document documents-when-systems-differ: demanded':
    'Not one paper: whatever a registry contradicts is asked for by its own name.',
  'document documents-when-systems-differ: left out': 'The same.',
  'document documents-when-systems-differ: on the receipt': 'The same.',
};

export const UNEXERCISED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'birth-and-childcare-benefit@order-206-2021': OTHER_REQUEST,
  'disability-allowance@order-509-2024': {
    ...OTHER_REQUEST,
    ...DRAFT,
    ...WHATEVER_DIFFERS,
  },
  'survivor-allowance@order-509-2024': {
    ...OTHER_REQUEST,
    ...WHATEVER_DIFFERS,
    'paper education-status-change-notice: made':
      'The head of the educational organisation writes it to the Corporation, of an allowance that is paid: no paper of the portal.',
  },
  'burial-payment@order-509-2024': {
    ...OTHER_REQUEST,
    ...DRAFT,
    'check data-complete: unknown': 'The portal itself has the answers: it always knows.',
    'check within-three-years: unknown':
      'Without a day of death the application is not complete, and that fails first.',
  },
};
