/** Warm paper, ink, and teal only for what can be clicked. */
export const phonesStyle = `* { box-sizing: border-box; }
body {
  margin: 0;
  padding: 24px 16px 48px;
  background: #f5f2ec;
  color: #24211d;
  font: 17px/1.5 -apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif;
}
header { max-width: 860px; margin: 0 auto 24px; }
footer { max-width: 860px; margin: 40px auto 0; }
footer h2 { margin: 0 0 4px; font-size: 19px; line-height: 1.3; font-weight: 600; }
footer b { font-weight: 600; color: #24211d; user-select: all; }
footer ul { margin: 8px 0 0; padding: 0; list-style: none; }
footer li { min-height: 44px; }
footer a { display: inline-block; padding: 8px 0; color: #0f5b60; font-weight: 600; }
footer a:focus-visible { outline: 3px solid #0f5b60; outline-offset: 2px; }
h1 { margin: 0 0 4px; font-size: 24px; line-height: 1.3; font-weight: 600; }
header p, footer p, .note { margin: 0; color: #57524a; }
.purpose { margin: 8px 0 0; }
.note { margin: 4px 0 0; font-size: 15px; }
.note .tel, .note .email { white-space: nowrap; }
.note + .note { margin-bottom: 12px; }
.note b { font-weight: 600; color: #24211d; user-select: all; overflow-wrap: anywhere; }
main { display: flex; flex-wrap: wrap; justify-content: center; gap: 32px; }
.phone { width: 414px; max-width: 100%; }
label { display: block; margin-bottom: 4px; font-size: 15px; color: #57524a; }
select, button {
  width: 100%;
  min-height: 48px;
  padding: 0 12px;
  border: 1px solid #857e73;
  border-radius: 10px;
  background: #ffffff;
  color: #0f5b60;
  font: inherit;
}
button { margin-top: 12px; font-weight: 600; border-color: #0f5b60; }
select:focus-visible, button:focus-visible { outline: 3px solid #0f5b60; outline-offset: 2px; }
.frame {
  padding: 11px;
  border: 1px solid #857e73;
  border-radius: 28px;
  background: #efebe3;
}
iframe {
  display: block;
  width: 390px;
  max-width: 100%;
  height: 844px;
  border: 0;
  border-radius: 18px;
  background: #ffffff;
}
.got { margin-top: 24px; }
.got h2 { margin: 0 0 8px; font-size: 19px; line-height: 1.3; font-weight: 600; }
.empty { margin: 12px 0 0; color: #57524a; font-size: 15px; }
.list { margin: 12px 0 0; padding: 0; list-style: none; max-height: 720px; overflow-y: auto; }
.entry { margin-bottom: 8px; padding: 12px 16px; border: 1px solid #ddd6ca; border-radius: 14px; background: #ffffff; }
.entry p { margin: 0; }
.from { display: flex; justify-content: space-between; color: #57524a; font-size: 13px; }
.from b { font-weight: 600; }
.title { font-weight: 600; }
.text { font-size: 15px; white-space: pre-line; overflow-wrap: anywhere; }
.open { width: auto; min-height: 44px; margin-top: 8px; padding: 0 16px; font-size: 15px; }
@media (min-width: 1720px) {
  header, footer { max-width: 1656px; }
  .phone { display: flex; width: 812px; gap: 24px; }
  .device { flex: 0 0 414px; }
  .got { flex: 1; min-width: 0; margin-top: 0; }
  .list { max-height: 960px; }
}
`
