namespace EarlyWarning.Files.Drafting;

/// <summary>The words by which departments call columns, the more telling first.</summary>
internal static class ColumnWords
{
    public static readonly string[] Codes = ["统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号", "税号", "组织机构代码", "机构代码"];

    public static readonly string[] Names =
    [
        "企业名称", "单位名称", "公司名称", "用人单位", "用工单位", "被反映单位", "被投诉单位", "被诉单位", "被申请人", "涉事单位", "涉事企业", "涉及单位", "参保单位", "缴费单位",
        "纳税人名称", "工作单位", "被执行人", "被告", "施工单位", "户名", "名称", "企业", "单位", "公司", "company", "name",
    ];

    public static readonly string[] OtherNames = ["别名", "曾用名", "简称", "俗称", "又名", "alias"];

    public static readonly string[] Dates = ["日期", "月份", "时间", "年月", "期间", "所属期", "季度", "date", "month", "period", "day"];

    /// <summary>Days on which a row was told, not on which something happened.</summary>
    public static readonly string[] Known = ["登记", "报送", "上报", "更新", "入库", "录入", "填报", "known", "received", "reported"];

    /// <summary>Days that are those of nothing that a feed reports.</summary>
    public static readonly string[] OtherDates = ["出生", "成立", "注册", "办结", "结案", "回复", "答复", "反馈", "截止", "到期", "打印", "导出"];

    public static readonly string[] Keys =
    [
        "工单号", "工单编号", "案号", "案件编号", "案件号", "受理号", "受理编号", "信访编号", "信访件编号", "登记编号", "文书号", "文书编号", "通知书编号", "报告编号", "文号", "单号", "流水号", "编号",
        "key", "case",
    ];

    public static readonly string[] Accounts = ["户号", "用户编号", "客户编号", "电表", "水表", "表号", "缴费编号", "社保编号", "单位编号", "account", "meter"];

    /// <summary>Towns and street offices, by which lists are sorted for those who go there.</summary>
    public static readonly string[] Towns = ["镇街", "镇(街", "镇（街", "街镇", "乡镇", "街道", "所属镇", "所在镇", "属地镇", "镇区", "township", "town"];

    /// <summary>Addresses of companies, the place where they work before the one that is registered.</summary>
    public static readonly string[] Addresses =
        ["经营地址", "经营场所", "生产地址", "办公地址", "通讯地址", "详细地址", "注册地址", "单位地址", "企业地址", "地址", "住所", "address"];

    /// <summary>What a person is or has: such a column is never a figure, and enters no scan but as a hash.</summary>
    public static readonly string[] Personal =
    [
        "电话", "手机", "联系方式", "来电号码", "身份证", "证件号", "账号", "帐号", "银行卡", "卡号", "开户", "邮编", "邮政编码", "邮箱", "传真", "微信", "姓名", "联系人", "来电人", "法定代表人", "法人",
        "负责人", "经办", "填表", "地址", "住所", "住址", "性别", "年龄", "phone", "mobile", "tel", "address", "postcode", "email",
    ];

    /// <summary>Numbers that count nothing: of rows, of things that have a number for a name.</summary>
    public static readonly string[] Ordinals = ["序号", "行号", "年份", "年度", "编码", "代码"];

    public static readonly string[] Telephones = ["来电号码", "联系电话", "手机", "电话", "phone", "caller"];

    /// <summary>The columns of the fields that events of the catalog usually have.</summary>
    public static readonly (string Field, string[] Words)[] Fields =
    [
        ("matter", ["诉求类别", "投诉类别", "反映类别", "问题类别", "问题类型", "事项", "类别", "案由", "matter"]),
        ("channel", ["报告来源", "上报渠道", "来源渠道", "渠道", "来源", "channel"]),
        ("verified", ["是否核实", "是否属实", "已核实", "核实", "verified"]),
    ];

    /// <summary>Returns the place of the first word that a folded header has; -1 for none.</summary>
    public static int PlaceOf(string folded, string[] words) => Array.FindIndex(words, word => folded.Contains(word, StringComparison.Ordinal));

    public static bool HasAny(string folded, string[] words) => PlaceOf(folded, words) >= 0;
}
