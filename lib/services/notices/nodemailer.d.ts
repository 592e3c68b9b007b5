/** The part of nodemailer that is used; the package carries no types. */
declare module 'nodemailer' {
  export interface SendMail {
    readonly from: string
    readonly to: { readonly name: string; readonly address: string }
    readonly subject: string
    readonly text: string
    readonly html: string
    readonly messageId: string
    readonly headers: Readonly<Record<string, string>>
    readonly disableFileAccess: boolean
    readonly disableUrlAccess: boolean
  }

  /** What an error of a try over SMTP says. */
  export interface SmtpFault {
    readonly code?: string
    readonly command?: string
    /** The server's own number, such as 550. */
    readonly responseCode?: number
  }

  export interface Transport {
    sendMail(mail: SendMail): Promise<{ readonly message: Buffer }>
    close(): void
  }

  export function createTransport(options: Readonly<Record<string, unknown>>): Transport
}
