import { inTheMaking } from '@/lib/demo/given'
import { personId, teamId } from '@/lib/demo/make-organisation'
import { demoOrderId, demoPathId } from '@/lib/demo/make-paths'
import { people } from './people'

/** Every screen that a person can reach, once: what is photographed, checked with axe and measured at 320 px. */
export interface Screen {
  readonly name: string
  readonly path: string
  /** The e-mail of who looks at it; a guest where there is none. */
  readonly as?: string
}

export const screens: readonly Screen[] = [
  { name: 'landing', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'framework', path: '/competencies' },
  { name: 'competency', path: '/competencies/sql-mastery' },
  { name: 'lesson', path: '/learn/sql-mastery/grain-first' },
  { name: 'guided-reading', path: '/learn/data-streaming/log-and-partitions' },
  { name: 'exercise', path: '/practice/sql-mastery/revenue-fan-out' },
  { name: 'exercise-edges', path: '/practice/basic-orchestration/order-the-nightly' },
  { name: 'exercise-order', path: '/practice/version-control-ci-cd/recover-the-branch' },
  { name: 'exercise-design', path: '/practice/batch-processing/choose-the-engine' },
  { name: 'guided-practice', path: '/practice/data-streaming/cdc-apply' },
  { name: 'api-docs', path: '/docs/api' },
  { name: 'roadmap-guest', path: '/roadmap' },
  { name: 'not-found', path: '/competencies/no-such-thing' },
  { name: 'roadmap', path: '/roadmap', as: people.ada },
  { name: 'map', path: '/map', as: people.ada },
  { name: 'competency-ada', path: '/competencies/sql-mastery', as: people.ada },
  { name: 'lesson-ada', path: '/learn/sql-mastery/ctes-and-recursion', as: people.ada },
  { name: 'exercise-ada', path: '/practice/sql-mastery/revenue-fan-out', as: people.ada },
  { name: 'settings', path: '/settings', as: people.ada },
  { name: 'inbox', path: '/inbox', as: people.ada },
  { name: 'unsubscribe', path: '/unsubscribe' },
  { name: 'admin-audit', path: '/admin/audit', as: people.admin },
  { name: 'profile', path: '/profile', as: people.ada },
  { name: 'placement', path: '/placement', as: people.ada },
  { name: 'placement-question', path: '/placement', as: people.rafael },
  { name: 'placement-conclusion', path: '/placement', as: people.sofia },
  { name: 'seen', path: '/profile/seen', as: people.ada },
  { name: 'teams', path: '/team', as: people.manager },
  { name: 'team', path: `/team/${teamId('Data Platform')}`, as: people.manager },
  {
    name: 'team-gap',
    path: `/team/${teamId('Data Platform')}?gap=own&closed=value-leadership`,
    as: people.manager,
  },
  { name: 'person', path: `/people/${personId('Ngozi Adeyemi')}`, as: people.manager },
  { name: 'person-missing', path: '/people/nobody', as: people.manager },
  { name: 'review', path: '/review', as: people.ada },
  { name: 'review-empty', path: '/review', as: people.rosa },
  { name: 'competency-due', path: '/competencies/basic-orchestration', as: people.niamh },
  { name: 'profile-due', path: '/profile', as: people.niamh },
  { name: 'framework-ada', path: '/competencies', as: people.ada },
  { name: 'start', path: '/start', as: people.rosa },
  { name: 'roadmap-newcomer', path: '/roadmap', as: people.rosa },
  { name: 'my-paths', path: '/my-paths', as: people.mateus },
  { name: 'paths', path: '/paths', as: people.manager },
  { name: 'path-builder', path: `/paths/${demoPathId(inTheMaking)}`, as: people.manager },
  { name: 'path-read', path: `/paths/${demoPathId('Onboarding: first 30 days')}`, as: people.manager },
  { name: 'assignments', path: '/assignments', as: people.manager },
  {
    name: 'assignment',
    path: `/assignments/${demoOrderId('From Professional to Advanced')}`,
    as: people.manager,
  },
  { name: 'roadmap-arrived', path: '/roadmap', as: people.noah },
  { name: 'admin-people', path: '/admin/people', as: people.admin },
  { name: 'admin-teams', path: '/admin/teams', as: people.admin },
  { name: 'admin-invitations', path: '/admin/invitations', as: people.admin },
  { name: 'invitations', path: '/invitations', as: people.manager },
  { name: 'members', path: '/members', as: people.manager },
  { name: 'join', path: '/join#an-invitation-that-is-not-there-' },
  {
    name: 'exercise-written',
    path: '/practice/executive-communication/board-incident-brief',
    as: people.aoife,
  },
  { name: 'coverage', path: '/coverage', as: people.manager },
  { name: 'coverage-learner', path: '/coverage', as: people.aoife },
  { name: 'sign-offs', path: '/sign-offs', as: people.manager },
  { name: 'competency-returned', path: '/competencies/version-control-ci-cd', as: people.aoife },
]
