import '@/app/ui/tokens.css'
import '@/app/ui/fonts.css'
import '@/app/ui/base.css'
import '@/app/ui/print.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ViewerSession } from '@/app/session/viewer-session'
import { favicon } from '@/app/ui/favicon'
import { Providers } from '@/app/ui/providers'
import { Shell } from '@/app/ui/shell/shell'
import { themeScript } from '@/app/ui/shell/theme'

export const metadata: Metadata = {
  title: { default: 'Cairn', template: '%s · Cairn' },
  description:
    'A path from the level you are at to the one you want, planned to the day and proven by running code.',
  icons: { icon: { url: favicon, type: 'image/svg+xml' } },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#141917' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this repository, which must run before the first paint. */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Providers>
          <ViewerSession>
            <Shell>{children}</Shell>
          </ViewerSession>
        </Providers>
      </body>
    </html>
  )
}
