/** The stand-in's plain look: red and grey, nothing of the portal's. */
export const style = `
*{box-sizing:border-box}
body{margin:0;font:16px/26px "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;background:#f0f0f0;color:#222}
.stand-in{margin:0;padding:6px 16px;background:#ffe9a8;color:#4a3500;font-size:14px;line-height:22px;text-align:center;word-break:keep-all;overflow-wrap:anywhere}
header{background:#b3181e;color:#fff;padding:8px 24px}
.bar{display:flex;flex-wrap:wrap;gap:0 16px;align-items:center;justify-content:space-between;max-width:592px;min-height:44px;margin:0 auto}
header .name{font-size:20px;font-weight:700;margin:0}
nav{display:flex;gap:16px}header a{color:#fff}
nav a{display:block;min-width:44px;line-height:44px;text-align:end}
main{max-width:640px;margin:24px auto;padding:16px 24px 32px;background:#fff;border-top:3px solid #b3181e;overflow-wrap:anywhere}
h1{font-size:24px;line-height:34px;margin:8px 0 16px}h2{font-size:18px;margin:24px 0 8px}.errors h2{margin:0 0 8px}
a{color:#a0141a}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid #1456a0;outline-offset:2px}header a:focus-visible{outline-color:#fff}
.alone,main li>a{display:inline-block;min-width:44px;padding:9px 0}
.tabs{display:flex;flex-wrap:wrap;gap:4px;padding:0;margin:0 0 16px;list-style:none;border-bottom:1px solid #bbb}
.tabs a{display:block;padding:9px 14px;text-decoration:none;color:#333}
.tabs a[aria-current]{color:#a0141a;font-weight:700;border-bottom:3px solid #b3181e}
.field{margin:0 0 16px;border:0;padding:0;min-width:0}
.field>label:not(.inline),legend{display:block;font-weight:600;padding:0}.field>label:not(.inline){margin-bottom:4px}
.required::before{content:"* "/"";color:#b3181e}.error{color:#b3181e}.error{margin:0;font-weight:600}.hint{margin:0;color:#555;font-size:14px}main>.hint{margin:0 0 16px}
.wrong{border-left:4px solid #b3181e;padding-left:12px}
.beside{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
input:not([type=radio],[type=checkbox]),select{flex:1 1 160px;min-width:0;width:100%;min-height:44px;padding:8px 10px;font:inherit;border:1px solid #777;border-radius:2px;background:#fff;color:inherit}
.inline{display:inline-flex;gap:6px;align-items:center;min-height:44px;margin-right:16px}
input[type=radio],input[type=checkbox]{flex:none;width:20px;height:20px}
button,.button{display:inline-block;min-height:44px;padding:8px 20px;font:inherit;border:1px solid #b3181e;border-radius:2px;background:#b3181e;color:#fff;cursor:pointer;text-decoration:none}
button.plain,.button.plain{background:#fff;color:#a0141a}
.actions{display:flex;flex-wrap:wrap;gap:8px 16px}
.lower-right{margin:0;text-align:right}
.default{position:absolute;width:48px;left:-9999px}
.errors,.notice{padding:12px 16px;margin:0 0 16px;border:2px solid #b3181e;background:#fff5f5}
.notice{border-color:#777;background:#f7f7f7}.pending{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;justify-content:space-between}.pending p{margin:0}
.errors ul{margin:0;padding-left:20px}.errors li>a{display:block}
dl{display:grid;grid-template-columns:max-content 1fr;gap:8px 16px;margin:0 0 16px}dt{color:#555}dd{margin:0;overflow-wrap:anywhere}
.captcha{width:140px;height:48px;border:1px solid #bbb}
.number{font-size:40px;line-height:56px;font-weight:700;letter-spacing:8px;margin:0}
.scan{display:flex;flex-wrap:wrap;gap:16px 24px;align-items:center;margin:0 0 16px}
.qr{display:block;width:220px;max-width:100%;height:auto;border:1px solid #bbb}
.way{margin:8px 0 0}
.app{max-width:400px;margin:0 auto}.app main{margin-top:0;border-top-color:#6b6b6b}.app header{background:#6b6b6b}.phone{background:#dcdcdc}.phone footer{max-width:400px}
.messages{list-style:none;padding:0}.messages li{border-top:1px solid #ccc;padding:12px 0;overflow-wrap:anywhere}.messages p,.messages dl{margin:0 0 8px}.messages h2{margin:0 0 4px}
footer{max-width:640px;margin:0 auto;padding:0 24px 32px;color:#555;font-size:14px;word-break:keep-all;overflow-wrap:anywhere}footer p{margin:0}
@media(max-width:480px){header{padding:8px 16px}main{margin:0;padding:16px}footer{padding:16px}.beside input:not([type=radio],[type=checkbox]){flex-basis:100%}}
`;
