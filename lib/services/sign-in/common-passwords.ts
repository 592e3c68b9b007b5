/**
 * What is tried first and is long enough to be accepted otherwise; digits and signs at the end are ignored, so
 * `password2024!` is covered by `password`. Throttling keeps longer lists from being tried.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passw0rd p@ssword p@ssw0rd pa$$word passwort passphrase mypassword newpassword thepassword
  1234567890 12345678910 0123456789 0987654321 9876543210 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5 q1w2e3r4t5y6
  qwertyuiop qwerty123456 qwertyqwerty qwertzuiop azertyuiop asdfghjkl asdfghjkl; zxcvbnm zaq12wsx 1qaz2wsx3edc
  abcdefghij abcdefghijk abcdefghijklmnopqrstuvwxyz abc123abc123 a1b2c3d4e5 aaaaaaaaaa 1111111111 0000000000
  iloveyou iloveyouforever iloveyousomuch welcome welcomehome letmein letmeinplease opensesame trustno1
  sunshine princess football baseball basketball superman batman starwars pokemon dragon monkey shadow master
  michael jennifer jessica computer internet whatever nothing blink182 liverpool chelsea arsenal barcelona
  administrator admin adminadmin root rootroot toor guest default changeme change-me changemenow changethis
  secret secretsecret supersecret topsecret temporary temppassword testtest testing testpassword
  correcthorsebatterystaple correct-horse-battery-staple correct horse battery staple
  cairn cairncairn learning learninglearning datapipeline dataengineer dataengineering engineering harebell-demo`
    .split(/\s+/)
    .filter(Boolean),
)
