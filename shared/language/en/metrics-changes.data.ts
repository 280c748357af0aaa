import type { LatinChangeTables } from "../latin/metric-tables.ts";

/** Words of rising and falling in English, what is compared with what, and what is only expected. */
export const changes: LatinChangeTables = {
  verbs: {
    up: "rise rises rose risen rising grow grows grew grown growing gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring increase increases increased increasing advance advances advanced advancing rally rallies rallied rallying leap leaps leapt leaped leaping spike spikes spiked spiking swell swells swelled swollen swelling rebound rebounds rebounded rebounding recover recovers recovered recovering strengthen strengthens strengthened strengthening appreciate appreciates appreciated appreciating skyrocket skyrockets skyrocketed skyrocketing balloon balloons ballooned ballooning accelerate accelerates accelerated accelerating widen widens widened widening escalate escalated escalating multiply multiplied multiplying rocket rocketed rocketing snowball snowballed mushroomed firm firmed firming bounce bounces bounced bouncing heighten heightened",
    down: "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing slide slides slid sliding slip slips slipped slipping dip dips dipped dipping tumble tumbles tumbled tumbling plunge plunges plunged plunging plummet plummets plummeted plummeting sink sinks sank sunk sinking shed sheds shedding retreat retreats retreated retreating ease eases eased easing slump slumps slumped slumping shrink shrinks shrank shrunk shrinking weaken weakens weakened weakening depreciate depreciates depreciated depreciating crash crashes crashed crashing dive dives dived dove diving cool cools cooled cooling soften softens softened softening subside subsided subsiding erode eroded eroding nosedive nosedived tank tanked tanking diminish diminished diminishing dwindle dwindled dwindling lose loses lost losing recede receded receding crater cratered cratering",
  },
  weakVerbs: {
    up: "add adds added adding raise raises raised raising lift lifts lifted lifting boost boosts boosted boosting hike hikes hiked hiking improve improves improved improving expand expands expanded expanding put",
    down: "cut cuts cutting slash slashes slashed slashing trim trims trimmed trimming reduce reduces reduced reducing lower lowers lowered lowering shave shaves shaved shaving knock knocks knocked knocking wipe wipes wiped wiping narrow narrows narrowed narrowing slow slows slowed slowing contract contracts contracted contracting collapse collapses collapsed collapsing",
  },
  nouns: {
    up: "rise increase gain jump surge climb advance rally leap spike growth upturn rebound hike uptick improvement expansion uplift boost upswing raise appreciation acceleration bounce recovery increment",
    down: "fall drop decline decrease slide slip dip tumble plunge slump retreat reduction cut contraction shrinkage downturn depreciation pullback slowdown setback cuts plummet nosedive selloff sell-off correction",
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
  bases: {
    year: "year on year,year-on-year,year over year,year-over-year,y/y,y-o-y,yoy,on the year,on year,on-year,from a year earlier,from a year ago,from the year before,from a year before,from the year earlier,from the year-earlier period,from the year-ago period,from the same period,from the same quarter,from the same month,from the same time,than the same period,than in the same period,than the same quarter,than in the same quarter,compared with the same period,compared to the same period,compared with the same quarter,compared to the same quarter,compared with the same month,compared to the same month,versus the same period,against the same period,over the same period last year,from the same period last year,from the same period a year earlier,from the same period a year ago,from the same quarter last year,from the same quarter a year earlier,from the same month last year,from the same month a year earlier,from the previous year,from the prior year,from last year,from one year earlier,from one year ago,than a year earlier,than a year ago,than the year before,than the previous year,than last year,than in the previous year,than in the same period last year,than the same period last year,compared with a year earlier,compared with a year ago,compared to a year earlier,compared to a year ago,compared with the year before,compared with last year,compared to last year,compared with the previous year,compared to the previous year,compared with the prior year,compared to the prior year,compared with the same period last year,compared to the same period last year,compared with the same period a year earlier,compared to the same period a year earlier,compared with the same period of last year,compared with the same quarter last year,compared with the same month last year,versus a year earlier,versus a year ago,versus last year,against a year earlier,on a year earlier,on a year ago,on the previous year,on last year,on an annual basis,in annual terms,over the year,over the past year,over the last year,a year earlier,a year ago,annual growth,annual rise,annual increase,annual decline,annual fall,annual gain,annual drop",
    quarter:
      "quarter on quarter,quarter-on-quarter,quarter over quarter,quarter-over-quarter,q/q,q-o-q,qoq,on the quarter,on quarter,from the previous quarter,from the prior quarter,from last quarter,from the preceding quarter,from a quarter earlier,from one quarter earlier,from the quarter before,from the first quarter,from the second quarter,from the third quarter,from the fourth quarter,than the previous quarter,than in the previous quarter,compared with the previous quarter,compared to the previous quarter,compared with the prior quarter,compared with the preceding quarter,on the previous quarter,over the quarter,from the previous three months,compared with the previous three months,in the previous quarter,quarterly rise,quarterly fall,quarterly increase,quarterly decline,quarterly growth,sequentially",
    month:
      "month on month,month-on-month,month over month,month-over-month,m/m,m-o-m,mom,on the month,on month,from the previous month,from the prior month,from last month,from a month earlier,from one month earlier,from a month ago,from the month before,from the preceding month,than the previous month,than a month earlier,compared with the previous month,compared to the previous month,compared with a month earlier,on the previous month,on a month earlier,over the month,over the past month,monthly rise,monthly fall,monthly gain,monthly drop,monthly increase,monthly decline,monthly growth",
    week: "week on week,week-on-week,week over week,week-over-week,w/w,from the previous week,from the prior week,from last week,from a week earlier,from one week earlier,from one week ago,from a week ago,from the week before,than the previous week,than a week earlier,compared with the previous week,compared to the previous week,compared with a week earlier,on the previous week,on the week,weekly gain,weekly loss,weekly rise,weekly fall,weekly drop",
    day: "day on day,day-on-day,day over day,d/d,from the previous day,from the prior day,from a day earlier,from one day earlier,from the day before,from yesterday,from the previous session,from the previous close,from the previous day's close,from its previous close,than the previous day,compared with the previous day,on the day,from the previous trading day",
  },
  status: {
    forecast:
      "expects,expect,expected,expecting,forecast,forecasts,forecasted,forecasting,projects,projected,projecting,projection,projections,predicts,predicted,predicting,sees,anticipates,anticipated,anticipating,outlook,guidance,likely,poised,set to,will,would,could,may,might,estimates for,consensus,priced in,implied",
    target:
      "target,targets,targeted,targeting,aims,aim,aiming,aimed,goal,goals,plans to,plan to,planned,planning to,pledged,pledges,pledge,vowed,intends,objective,ambition,commitment to",
    estimate:
      "estimated,estimates,estimate,estimating,an estimated,is thought to,are thought to,is believed to,are believed to,reckons,calculates,preliminary",
  },
};
