import type { StepBrief } from '@/lib/roadmap/curriculum-index'

/** What a step without a written lesson or a workspace is called on its badge. */
export function formInWords(form: StepBrief['form']): string {
  switch (form) {
    case 'full':
      return 'lesson'
    case 'guided-reading':
      return 'guided reading'
    case 'runs':
      return 'exercise'
    case 'guided-practice':
      return 'guided practice'
    case 'task':
      return 'task'
    case 'link':
      return 'elsewhere'
  }
}
