import { curriculumContract } from './contract/curriculum'
import { meContract, signInContract } from './contract/me'
import { progressContract, roadmapContract } from './contract/roadmap'

/** Every endpoint once: the server, the typed client, the react-query options and the OpenAPI document come from it. */
export const contract = {
  curriculum: curriculumContract,
  me: meContract,
  signIn: signInContract,
  roadmap: roadmapContract,
  progress: progressContract,
}
