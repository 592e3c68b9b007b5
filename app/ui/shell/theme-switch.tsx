'use client'

import { useEffect, useState } from 'react'
import { SegmentedControl } from '@/app/ui/segmented-control'
import { chooseTheme, chosenTheme, type Theme } from '@/app/ui/shell/theme'

const options = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'System' },
] as const

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>('system')
  // The page is prerendered without knowing the device's choice.
  useEffect(() => setTheme(chosenTheme()), [])
  return (
    <SegmentedControl
      label="Theme"
      options={options}
      value={theme}
      onChange={(next) => {
        chooseTheme(next)
        setTheme(next)
      }}
    />
  )
}
