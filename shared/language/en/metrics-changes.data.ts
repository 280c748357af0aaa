import type { LatinChangeTables } from "../latin/metric-tables.ts";
import { bases } from "./metrics-bases.data.ts";

/** Words of rising and falling in English, what is compared with what, and what is only expected. */
export const changes: LatinChangeTables = {
  verbs: {
    up: "vault vaults vaulted vaulting zoom zoomed zooming pop pops popped quicken quickened swells upped mount mounts mounted mounting ratcheted inflate inflated rise rises rose risen rising grow grows grew grown growing gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring increase increases increased increasing advance advances advanced advancing rally rallies rallied rallying leap leaps leapt leaped leaping spike spikes spiked spiking swell swells swelled swollen swelling rebound rebounds rebounded rebounding strengthen strengthens strengthened strengthening appreciate appreciates appreciated appreciating skyrocket skyrockets skyrocketed skyrocketing balloon balloons ballooned ballooning accelerate accelerates accelerated accelerating widen widens widened widening escalate escalated escalating multiply multiplied multiplying rocket rocketed rocketing snowball snowballed mushroomed firm firmed firming bounce bounces bounced bouncing heighten heightened",
    down: "sag sags sagged sagging skid skids skidded skidding stumble stumbles stumbled stumbling flop flopped slump ebb ebbed ebbing fade faded fading wane waned waning deflate deflated decelerate decelerates decelerated decelerating moderate moderates moderated moderating forfeit forfeited cede ceded haemorrhaged hemorrhaged backslid collapse collapses collapsed collapsing contract contracts contracted contracting fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slide slides slid sliding slip slips slipped slipping dip dips dipped dipping tumble tumbles tumbled tumbling plunge plunges plunged plunging plummet plummets plummeted plummeting sink sinks sank sunk sinking shed sheds shedding retreat retreats retreated retreating ease eases eased easing slump slumps slumped slumping shrink shrinks shrank shrunk shrinking weaken weakens weakened weakening depreciate depreciates depreciated depreciating crash crashes crashed crashing dive dives dived dove diving cool cools cooled cooling soften softens softened softening subside subsided subsiding erode eroded eroding nosedive nosedived tank tanked tanking diminish diminished diminishing dwindle dwindled dwindling lose loses lost losing recede receded receding crater cratered cratering",
  },
  weakVerbs: {
    up: "recover recovers recovered recovering add adds added adding raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked hiking improve improves improved improving expand expands expanded expanding bolster bolstered bump bumped bumping ramp ramped ramping enlarge enlarged put",
    down: "cut cuts cutting slash slashes slashed slashing trim trims trimmed trimming reduce reduces reduced reducing lower lowers lowered lowering shave shaves shaved shaving knock knocks knocked knocking wipe wipes wiped wiping narrow narrows narrowed narrowing slow slows slowed slowing tighten tightens tightened tightening pare pares pared paring prune pruned pruning chop chopped chopping lop lopped lopping axe axed curb curbed curtail curtailed lessen lessened dent dented discounted",
  },
  nouns: {
    up: "rise increase gain jump surge climb advance rally leap spike growth upturn rebound hike uptick improvement expansion uplift boost upswing raise appreciation acceleration bounce recovery increment hikes increases rises gains jumps surges raises",
    down: "fall drop decline decrease slide slip dip tumble plunge slump retreat reduction cut contraction shrinkage downturn depreciation pullback slowdown setback cuts plummet nosedive selloff sell-off correction declines drops falls reductions",
  },
  particles: {
    up: "up",
    higher: "up",
    stronger: "up",
    firmer: "up",
    upward: "up",
    upwards: "up",
    down: "down",
    lower: "down",
    weaker: "down",
    softer: "down",
    downward: "down",
    downwards: "down",
  },
  bases,
  status: {
    forecast:
      "expects,expect,expected,expecting,forecast,forecasts,forecasted,forecasting,projects,projected,projecting,projection,projections,predicts,predicted,predicting,sees,anticipates,anticipated,anticipating,outlook,guidance,likely,poised,set to,will,would,could,may,might,estimates for,consensus,priced in,implied,is seen,are seen,was seen,were seen,foresees,foresee,envisages,reckons on,due to,slated to,on track to,on course to,scheduled to",
    target:
      "wants to,want to,hopes to,hope to,hoping to,seeks to,seeking to,looking to,target,targets,targeted,targeting,aims,aim,aiming,aimed,goal,goals,plans to,plan to,planned,planning to,pledged,pledges,pledge,vowed,intends,objective,ambition,commitment to",
    estimate:
      "estimated,estimates,estimate,estimating,an estimated,is thought to,are thought to,is believed to,are believed to,reckons,calculates,preliminary",
  },
};
