/**
 * What an edition states and no test of the portal can prove, by edition and by its name in the list of what is stated,
 * each with the reason. Short by intent: whatever can be proved is.
 */
export const UNEXERCISED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'birth-and-childcare-benefit@order-206-2021': {
    'document information-request: demanded':
      'A request of its own, which asks what was assigned: no paper of an application.',
    'document information-request: on the receipt': 'It is answered, and no application is accepted with it.',
  },
};
