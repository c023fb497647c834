/** The phone-size page of the cashier: warm paper, ink, and teal only for what can be clicked. */
export const cashierStyle = `* { box-sizing: border-box; }
body {
  margin: 0;
  background: #f5f2ec;
  color: #24211d;
  font: 17px/1.5 -apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
}
main { display: flex; flex-direction: column; max-width: 430px; min-height: 100vh; margin: 0 auto; padding: 64px 24px 32px; text-align: center; }
p { margin: 0; color: #57524a; }
h1 { margin: 8px 0; font-size: 24px; line-height: 1.3; font-weight: 600; overflow-wrap: anywhere; }
.amount { margin-left: 4px; font-size: min(44px, 10vw); font-variant-numeric: tabular-nums; }
.sandbox { margin-top: 24px; font-size: 15px; }
.said { min-height: 26px; margin: 24px 0 auto; color: #24211d; }
.pay, .back {
  display: block;
  width: 100%;
  min-height: 52px;
  margin-top: 12px;
  padding: 12px;
  border: 1px solid #0f5b60;
  border-radius: 10px;
  font: inherit;
  font-weight: 600;
  text-align: center;
  text-decoration: none;
}
.pay { background: #0f5b60; color: #ffffff; }
.pay:disabled { opacity: 0.6; }
.back { border-color: transparent; color: #0f5b60; }
.pay:focus-visible, .back:focus-visible { outline: 3px solid #0f5b60; outline-offset: 2px; }
`
