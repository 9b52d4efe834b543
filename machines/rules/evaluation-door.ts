/**
 * Where somebody comes in to the evaluation platform: a press of its entrance in the portal, the portal's answer when the
 * platform asks who came, or the platform's own sign-in.
 */
export const evaluationDoors = ['entrance', 'handOver', 'ownSignIn'] as const;

export type EvaluationDoor = (typeof evaluationDoors)[number];
