/** Returns a rate as it is shown: `10×`, `0.25×`, `0.33×`. */
export const formatRate = (rate: number): string => `${Number(rate.toFixed(2))}×`;
