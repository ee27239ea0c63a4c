/** Why the payment system does not pay an order. All but `other` are about the account, and a right account helps. */
export const PAYMENT_REJECTIONS = ['account-wrong', 'account-closed', 'not-payee', 'other'] as const;
export type PaymentRejection = (typeof PAYMENT_REJECTIONS)[number];
