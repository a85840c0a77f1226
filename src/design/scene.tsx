/** A river in the morning with a landing stage: the picture behind the hero, coloured by the styles. */
export const Scene = () => (
  <svg class="n-scene" viewBox="0 0 1440 520" preserveAspectRatio="xMaxYMax slice" aria-hidden="true" focusable="false">
    <circle class="n-scene-sun" cx="1216" cy="262" r="86" />
    <path
      class="n-scene-hill-far"
      d="M0 420V382c150-44 280-40 420-8 130-60 250-74 372-22 96-92 190-118 300-44 60-36 108-46 166-20 70-34 126-30 182-6v190H0Z"
    />
    <path
      class="n-scene-hill-near"
      d="M0 430v-12c190-34 330-26 520-6 150-40 256-40 400-8 96-50 172-54 258-18 88-44 172-44 262-18v110H0Z"
    />
    <path class="n-scene-river-far" d="M0 424c120-12 240-12 360 0s240 12 360 0 240-12 360 0 240 12 360 0v96H0Z" />
    <path class="n-scene-light" d="M1130 436h64M1180 446h92M1152 456h40M700 442h52M330 438h60" />
    <g>
      <path class="n-scene-sail" d="M1108 340v74h-50c6-34 22-58 50-74ZM1116 352c20 12 32 34 34 62h-34Z" />
      <path class="n-scene-flag" d="M1110 336v-16l18 7-18 6Z" />
      <path class="n-scene-wood" d="M1108 332h5v88h-5ZM1044 420h122c-5 15-15 24-28 24h-66c-13 0-23-9-28-24Z" />
    </g>
    <path
      class="n-scene-river-mid"
      d="M0 456c90 11 180 11 270 0s180-11 270 0 180 11 270 0 180-11 270 0 180 11 360-2v66H0Z"
    />
    <g class="n-scene-wood">
      <path d="M1262 432h178v11h-178ZM1278 443h10v60h-10ZM1336 443h10v66h-10ZM1394 443h10v70h-10ZM1296 398h7v34h-7ZM1372 398h7v34h-7ZM1286 394h154v7h-154Z" />
    </g>
    <path class="n-scene-river-near" d="M0 492c180-13 300-13 480 0s300 13 480 0 300-13 480 0v28H0Z" />
  </svg>
)
