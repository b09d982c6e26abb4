"""The question rides in the button: Followup <-> at most 64 readable bytes, and no state anywhere else.

    1cfrim90,vi20*10s~at,ch*500w~ad,tr*2h~ay+aa@FR
    |||  |                                 |  `- place        then !measures, =target
    |||  `- items: code count /per *length ~model             `- +yardsticks
    ||`- language
    |`- action
    `- version

A pack proves nothing: whoever presses may have forged it, so rights are checked again at each press.
"""
