#!/usr/bin/env bash
# A year in the life: twelve scans of the sample county, and between them what its union does about the alerts.
# docs/year.md tells the story and shows what is printed; a test holds that page and script run the same commands.
#
#   docs/year.sh [FOLDER]      default: a temporary copy of samples/shili, which is kept to look at
#
# EARLY_WARNING names another program than the one built from these sources.
set -euo pipefail
export EARLY_WARNING_LANG=${EARLY_WARNING_LANG:-en} # as the page shows it
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ -z "${EARLY_WARNING:-}" ]; then
  dotnet build -c Release --nologo -v quiet "$here/../src/Warning.Cli"
  EARLY_WARNING="dotnet $here/../src/Warning.Cli/bin/Release/net10.0/EarlyWarning.Cli.dll"
fi

early-warning() {
  printf '\n$ early-warning %s\n' "$*"
  $EARLY_WARNING "$@"
}

folder=${1:-$(mktemp -d)/shili}
mkdir -p "$folder"
cp -R "$here/../samples/shili/." "$here/year/." "$folder"
rm -rf "$folder/out" "$folder/state"
sed -i.bak 's/"rules": "default"/"rules": ["default", "county"]/' "$folder/scan.json"
cd "$folder"

# November
early-warning scan scan.json --as-of 2025-11-30
early-warning alerts list
early-warning alerts mark 示例市桂雷鸮五金有限公司 --as received --by 李某
early-warning letters import register-2025.csv --by 李某
early-warning letters import register-2025.csv --by 李某 --record
early-warning letters close 示例市雾浪蝶厨具有限公司 --by 李某 --why 已进入仲裁,不再发函
early-warning alerts silence 示例市雾浪蝶厨具有限公司 --until 2026-03-01 --by 李某 --why 由调解中心跟进
early-warning letters verify 示例市桂雷鸮五金有限公司 --on 2025-12-04 --by 李某 --supervisors 王某,陈某 --fact 2025年11月17日起你单位停产,裁减人员二十人以上,未提前三十日向工会说明情况 --basis "中华人民共和国劳动合同法 第四十一条" --not-before-court
early-warning alerts mark 示例市桂雷鸮五金有限公司 --as checked --by 李某 --note 已到现场核实
early-warning letters draft 示例市桂雷鸮五金有限公司 --by 李某
early-warning letters issue 示例市桂雷鸮五金有限公司 --on 2025-12-08 --by 李某 --signed-by 张某 --decided-by 2025年第12次主席会议
early-warning letters serve 示工劳监意字〔2025〕2号 --on 2025-12-09 --by 李某

# December
early-warning scan scan.json --as-of 2025-12-31
early-warning alerts list --overdue
early-warning alerts urge 示例市雾浪蝶厨具有限公司 --by 张某 --why 转调解中心的也要签收
early-warning alerts mark 示例市雾浪蝶厨具有限公司 --as received --by 李某 --note 已联系调解中心
early-warning letters draft 示例市冰星蟋餐饮有限公司 --by 李某
early-warning letters issue 示例市冰星蟋餐饮有限公司 --on 2026-01-05 --by 李某 --signed-by 张某 --not-before-court --reply-days 15
early-warning letters issue 示例市糖昼萤涂料有限公司 --on 2026-01-05 --by 李某 --signed-by 张某 --not-before-court --reply-days 10
early-warning letters void 示工劳监函字〔2026〕2号 --by 李某 --why 单位名称写错
early-warning letters reply 示工劳监意字〔2025〕2号 --on 2026-01-06 --by 李某 --outcome carried-out --note 已说明情况并支付经济补偿
early-warning letters serve 示工劳监函字〔2026〕1号 --on 2026-01-06 --by 李某
early-warning letters accept 示工劳监意字〔2025〕2号 --on 2026-01-07 --by 李某
early-warning alerts close 示例市桂雷鸮五金有限公司 --as handled --workers 104 --yuan 917240 --by 李某
early-warning letters issue 示例市糖昼萤涂料有限公司 --on 2026-01-07 --by 李某 --signed-by 张某 --not-before-court --reply-days 10
early-warning letters serve 示工劳监函字〔2026〕3号 --on 2026-01-07 --by 李某 --form mail
early-warning letters reply 示工劳监函字〔2026〕1号 --on 2026-01-16 --by 李某 --outcome carried-out
early-warning letters accept 示工劳监函字〔2026〕1号 --on 2026-01-19 --by 李某
early-warning alerts close 示例市冰星蟋餐饮有限公司 --as handled --workers 2 --yuan 4490 --by 李某

# January
early-warning scan scan.json --as-of 2026-01-31
early-warning letters close 示工劳监函字〔2026〕3号 --by 李某 --why 职工已共同申请仲裁
early-warning letters close 示例市糖昼萤涂料有限公司#opinion --by 李某 --why 职工已共同申请仲裁
early-warning alerts close 示例市枣门蚁毛织有限公司 --as false-alarm --by 李某 --note 反映食堂饭菜
early-warning letters verify 示例市紫雷熊纸箱有限公司 --on 2026-02-04 --by 李某 --supervisors 王某,陈某 --no-breach
early-warning alerts close 示例市紫雷熊纸箱有限公司 --as no-breach --by 李某
early-warning alerts silence 示例市瓷棋鼠服装有限公司 --until 2026-06-01 --by 李某 --why 已约谈,企业将补报裁员方案
early-warning alerts report --from 2025-01-01 --to 2025-12-31

# February
early-warning scan scan.json --as-of 2026-02-28
early-warning letters issue 示例市榛筏虎纸箱有限公司 --number 示工劳监函字〔2026〕8号 --on 2026-03-02 --by 李某 --signed-by 张某 --not-before-court --reply-days 15
early-warning letters serve 示工劳监函字〔2026〕8号 --on 2026-03-03 --by 李某
early-warning letters reply 示工劳监函字〔2026〕8号 --on 2026-03-13 --by 李某 --outcome carried-out
early-warning letters accept 示工劳监函字〔2026〕8号 --on 2026-03-16 --by 李某
early-warning alerts close 示例市榛筏虎纸箱有限公司 --as handled --workers 9 --yuan 29120 --by 李某

# March
early-warning scan scan.json --as-of 2026-03-31
early-warning alerts close 示例市糖昼萤涂料有限公司 --finding paid --method mediation --workers 18 --yuan 267130 --by 王某 --note 经仲裁调解付清
early-warning alerts return 示例市糖昼萤涂料有限公司 --by 张某 --why 缺少付款凭证
early-warning alerts close 示例市糖昼萤涂料有限公司 --finding paid --method mediation --workers 18 --yuan 267130 --evidence 银行回单 --by 王某 --note 经仲裁调解付清
early-warning alerts approve 示例市糖昼萤涂料有限公司 --by 张某
early-warning letters draft 示例市椿塔蝶灯具有限公司 --by 李某
early-warning letters issue 示例市椿塔蝶灯具有限公司 --on 2026-04-01 --by 李某 --signed-by 张某 --not-before-court --reply-days 10
early-warning letters serve 示工劳监函字〔2026〕9号 --on 2026-04-02 --by 李某

# April
early-warning scan scan.json --as-of 2026-04-30
early-warning letters issue 示例市橙冬狮灯具有限公司 --on 2026-05-06 --by 李某 --signed-by 张某 --not-before-court --reply-days 10
early-warning letters verify 示例市椿塔蝶灯具有限公司#opinion --on 2026-05-07 --by 李某 --supervisors 王某,陈某 --fact 2026年3月至4月,你单位拖欠13名职工工资,合计43520元 --not-before-court
early-warning letters serve 示工劳监函字〔2026〕10号 --on 2026-05-07 --by 李某
early-warning letters draft 示例市椿塔蝶灯具有限公司#opinion --by 李某
early-warning letters issue 示例市椿塔蝶灯具有限公司#opinion --on 2026-05-08 --by 李某 --signed-by 张某 --decided-by 2026年第5次主席会议
early-warning letters serve 示工劳监意字〔2026〕1号 --on 2026-05-09 --by 李某
early-warning letters reply 示工劳监函字〔2026〕10号 --on 2026-05-18 --by 李某 --outcome refused
early-warning letters reply 示工劳监意字〔2026〕1号 --on 2026-05-20 --by 李某 --outcome refused --note 称资金周转困难,无法支付
early-warning letters draft 示例市椿塔蝶灯具有限公司#suggestion --by 李某
early-warning letters issue 示例市椿塔蝶灯具有限公司#suggestion --on 2026-05-22 --by 李某 --signed-by 张某
early-warning letters serve 示工劳监建字〔2026〕1号 --on 2026-05-25 --by 李某
early-warning letters reply 示工劳监建字〔2026〕1号 --on 2026-05-28 --by 李某 --outcome filed

# May
early-warning scan scan.json --as-of 2026-05-31
early-warning alerts list --unit 法律
early-warning alerts mark 示例市葱珠鼠厨具有限公司 --as received --by 王某
early-warning alerts mark 示例市米塔燕厨具有限公司 --as received --by 王某
early-warning letters close 示工劳监函字〔2026〕10号 --by 李某 --why 职工已共同申请仲裁
early-warning letters close 示例市橙冬狮灯具有限公司#opinion --by 李某 --why 职工已共同申请仲裁
early-warning alerts silence 示例市橙冬狮灯具有限公司 --until 2026-09-01 --by 李某 --why 由仲裁处理,工会提供法律援助
early-warning letters issue 示例市葱珠鼠厨具有限公司 --on 2026-06-02 --by 李某 --signed-by 张某 --not-before-court --reply-days 10
early-warning letters issue 示例市米塔燕厨具有限公司 --on 2026-06-02 --by 李某 --signed-by 张某 --not-before-court --reply-days 10
early-warning letters serve 示工劳监函字〔2026〕11号 --on 2026-06-03 --by 李某
early-warning letters serve 示工劳监函字〔2026〕12号 --on 2026-06-03 --by 李某
early-warning letters reply 示工劳监函字〔2026〕12号 --on 2026-06-12 --by 李某 --outcome partly --note 先付一半
early-warning letters reply 示工劳监建字〔2026〕1号 --on 2026-06-24 --by 李某 --outcome case-closed --note 已督促付清
early-warning letters batch heat --trade C338 --each --on 2026-06-26 --signed-by 张某 --by 李某
early-warning letters batch heat --trade C338 --each --on 2026-06-26 --signed-by 张某 --by 李某 --record

# June
early-warning scan scan.json --as-of 2026-06-30
early-warning letters accept 示工劳监建字〔2026〕1号 --on 2026-07-01 --by 李某
early-warning alerts close 示例市椿塔蝶灯具有限公司 --finding paid --method visit --workers 22 --yuan 220940 --evidence 劳动监察结案通知 --by 李某
early-warning alerts approve 示例市椿塔蝶灯具有限公司 --by 张某
early-warning letters escalate 示工劳监函字〔2026〕12号 --on 2026-07-01 --by 李某 --why not-carried-out
early-warning letters verify 示例市米塔燕厨具有限公司 --on 2026-07-02 --by 李某 --supervisors 王某,陈某 --fact 2026年5月至6月,你单位拖欠5名职工工资,合计37610元 --not-before-court
early-warning letters verify 示例市葱珠鼠厨具有限公司#opinion --on 2026-07-02 --by 李某 --supervisors 王某,陈某 --fact 2026年4月至6月,你单位拖欠80名职工工资,合计800300元 --fact 你单位自2026年5月下旬起停工,未向工会说明情况 --not-before-court
early-warning letters issue 示例市槐砖獾汽车配件有限公司 --on 2026-07-02 --by 李某 --signed-by 张某 --not-before-court --reply-days 15
early-warning letters issue 示例市棉湖象电子电路有限公司 --on 2026-07-02 --by 李某 --signed-by 张某 --not-before-court --reply-days 15
early-warning letters issue 示例市米塔燕厨具有限公司 --on 2026-07-03 --by 李某 --signed-by 张某 --decided-by 2026年第7次主席会议
early-warning letters draft 示例市葱珠鼠厨具有限公司#opinion --by 李某
early-warning letters issue 示例市葱珠鼠厨具有限公司#opinion --on 2026-07-03 --by 李某 --signed-by 张某 --decided-by 2026年第7次主席会议
early-warning letters serve 示工劳监函字〔2026〕47号 --on 2026-07-03 --by 李某
early-warning letters serve 示工劳监函字〔2026〕48号 --on 2026-07-03 --by 李某
early-warning letters serve 示工劳监意字〔2026〕2号 --on 2026-07-06 --by 李某
early-warning letters serve 示工劳监意字〔2026〕3号 --on 2026-07-06 --by 李某 --form left
early-warning letters reply 示工劳监函字〔2026〕47号 --on 2026-07-16 --by 李某 --outcome partly --note 承诺8月中旬付清
early-warning letters accept 示工劳监函字〔2026〕47号 --on 2026-07-17 --by 李某 --promised 2026-08-20=159640
early-warning letters reply 示工劳监意字〔2026〕2号 --on 2026-07-20 --by 李某 --outcome carried-out
early-warning letters accept 示工劳监意字〔2026〕2号 --on 2026-07-22 --by 李某
early-warning alerts close 示例市米塔燕厨具有限公司 --finding paid --method interview --workers 5 --yuan 37610 --evidence 工资签收表 --by 李某
early-warning alerts approve 示例市米塔燕厨具有限公司 --by 张某

# July
early-warning scan scan.json --as-of 2026-07-31
early-warning letters issue 示例市苔针獾厨具有限公司 --on 2026-08-03 --by 李某 --signed-by 张某 --not-before-court --reply-days 10
early-warning letters serve 示工劳监函字〔2026〕49号 --on 2026-08-04 --by 李某
early-warning letters fulfil 示工劳监函字〔2026〕47号 --on 2026-08-19 --by 李某 --yuan 80000
early-warning letters open 示例市柳琴貂皮鞋有限公司 --matter 反映未签订书面劳动合同 --source visit --on 2026-08-10 --by 李某
early-warning letters verify 示例市柳琴貂皮鞋有限公司 --on 2026-08-13 --by 李某 --supervisors 王某,陈某 --fact 你单位未与30名职工订立书面劳动合同 --basis "中华人民共和国劳动合同法 第十条" --not-before-court
early-warning letters draft 示例市柳琴貂皮鞋有限公司 --by 李某
early-warning letters issue 示例市柳琴貂皮鞋有限公司 --on 2026-08-17 --by 李某 --signed-by 张某 --decided-by 2026年第8次主席会议
early-warning letters serve 示工劳监意字〔2026〕4号 --on 2026-08-18 --by 李某

# August
early-warning scan scan.json --as-of 2026-08-31
early-warning letters fulfil 示工劳监函字〔2026〕47号 --on 2026-09-01 --by 李某
early-warning alerts close 示例市槐砖獾汽车配件有限公司 --finding paid --method interview --workers 15 --yuan 159640 --evidence 银行回单 --by 李某
early-warning alerts approve 示例市槐砖獾汽车配件有限公司 --by 张某
early-warning letters draft 示例市葱珠鼠厨具有限公司#suggestion --by 李某
early-warning letters issue 示例市葱珠鼠厨具有限公司#suggestion --on 2026-09-02 --by 李某 --signed-by 张某 --not-before-court --ground refused
early-warning letters issue 示例市杉沙鹊涂料有限公司 --on 2026-09-02 --by 李某 --signed-by 张某 --not-before-court --reply-days 15
early-warning letters serve 示工劳监建字〔2026〕2号 --on 2026-09-03 --by 李某
early-warning letters verify 示例市苔针獾厨具有限公司#opinion --on 2026-09-03 --by 李某 --supervisors 王某,陈某 --fact 2026年7月至8月,你单位拖欠30名职工工资,合计90470元 --not-before-court
early-warning letters serve 示工劳监函字〔2026〕50号 --on 2026-09-03 --by 李某
early-warning letters issue 示例市苔针獾厨具有限公司#opinion --on 2026-09-04 --by 李某 --signed-by 张某 --decided-by 2026年第9次主席会议
early-warning letters serve 示工劳监意字〔2026〕5号 --on 2026-09-07 --by 李某
early-warning letters reply 示工劳监建字〔2026〕2号 --on 2026-09-10 --by 李某 --outcome filed
early-warning letters reply 示工劳监意字〔2026〕4号 --on 2026-09-10 --by 李某 --outcome carried-out --note 已补签30份劳动合同
early-warning letters accept 示工劳监意字〔2026〕4号 --on 2026-09-11 --by 李某
early-warning letters close 示工劳监意字〔2026〕4号 --why 已补签劳动合同 --workers 30 --by 李某
early-warning letters reply 示工劳监函字〔2026〕50号 --on 2026-09-15 --by 李某 --outcome carried-out --note 工资已发,今后按时发放
early-warning letters accept 示工劳监函字〔2026〕50号 --on 2026-09-16 --by 李某
early-warning alerts close 示例市杉沙鹊涂料有限公司 --as handled --workers 46 --yuan 231500 --by 李某

# September
early-warning scan scan.json --as-of 2026-09-30
early-warning letters reply 示工劳监意字〔2026〕5号 --on 2026-10-08 --by 李某 --outcome refused
early-warning letters correct 示工劳监意字〔2026〕5号 --outcome carried-out --by 李某 --why 看错了回函
early-warning letters verify 示例市杉沙鹊涂料有限公司 --on 2026-10-09 --by 李某 --supervisors 王某,陈某 --fact 你单位连续三个月未按约定日期支付职工工资,最长迟发23日 --not-before-court
early-warning letters issue 示例市杉沙鹊涂料有限公司#opinion-2 --on 2026-10-12 --by 李某 --signed-by 张某 --decided-by 2026年第10次主席会议
early-warning letters serve 示工劳监意字〔2026〕6号 --on 2026-10-13 --by 李某

# October
early-warning scan scan.json --as-of 2026-10-31
early-warning letters accept 示工劳监意字〔2026〕5号 --on 2026-11-02 --by 李某
early-warning alerts close 示例市苔针獾厨具有限公司 --finding paid --method interview --workers 48 --yuan 434240 --evidence 银行回单 --by 李某
early-warning alerts approve 示例市苔针獾厨具有限公司 --by 张某
early-warning letters list
early-warning letters list --year 2026 --kind opinion
early-warning letters list --year 2026 --out letters-2026.csv
early-warning alerts list --all
early-warning alerts report --from 2025-11-01 --to 2026-10-31
early-warning alerts report --from 2026-10-01 --to 2026-10-31 --word bulletin-2026-10.docx
early-warning alerts list --unit 灯具家具
