/**
 * Beginnings of every guesser's list, as far as they are long enough to be typed here, with the words that are popular in
 * Kazakhstan and the rows of the keyboards (also Russian and Kazakh letters typed with the Latin layout on).
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 12345678910 123456789012 0123456789 0987654321 1029384756 1q2w3e4r5t 1q2w3e4r5t6y qwertyuiop qwerty12345
  qwerty123456 qwertyui1234 asdfghjkl asdfghjkl1 zxcvbnm123 qazwsxedc qazwsxedcrfv 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6
  qwertyqwerty passwordpassword password12 password123 password1234 passw0rd123 mypassword letmein123 welcome123 admin12345
  administrator iloveyou12 iloveyou123 sunshine123 princess123 football123 superman123 dragon12345 monkey12345
  йцукенгшщз йцукен12345 фывапролдж пароль1234 пароль12345 парольпароль привет12345 любимая123 наташа12345
  qazaqstan qazaqstan1 kazakhstan kazakhstan1 kazahstan1 казахстан казахстан1 қазақстан қазақстан1 almaty12345 astana12345
  алматы12345 астана12345 zhasulan123 aigerim123 nursultan1 nursultan123 egov12345678 egovegov123 halyk12345 kaspi12345
  kaspikaspi ghbdtnghbdtn gfhjkm12345 gfhjkmgfhjkm abcdefghij abcdefghijk abcd1234567 abc1234567 aa12345678 a123456789
  1111111111 0000000000 1212121212 1122334455 112233445566 1234512345 123123123123 9876543210 987654321000 qwerasdfzxcv
  trustno1trustno1 changeme123 default1234 temporary123 testtest123 test123456 user1234567 guest123456 login123456`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
