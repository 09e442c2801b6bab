namespace EarlyWarning.Files.Cells;

/// <summary>A province, municipality or autonomous region (GB/T 2260).</summary>
/// <param name="Code">The first two digits of the codes of its places.</param>
/// <param name="Name">Its name as companies begin with it.</param>
/// <param name="Title">Its name in full.</param>
internal sealed record Province(string Code, string Name, string Title)
{
    public static IReadOnlyList<Province> All { get; } =
    [
        new("11", "北京", "北京市"),
        new("12", "天津", "天津市"),
        new("13", "河北", "河北省"),
        new("14", "山西", "山西省"),
        new("15", "内蒙古", "内蒙古自治区"),
        new("21", "辽宁", "辽宁省"),
        new("22", "吉林", "吉林省"),
        new("23", "黑龙江", "黑龙江省"),
        new("31", "上海", "上海市"),
        new("32", "江苏", "江苏省"),
        new("33", "浙江", "浙江省"),
        new("34", "安徽", "安徽省"),
        new("35", "福建", "福建省"),
        new("36", "江西", "江西省"),
        new("37", "山东", "山东省"),
        new("41", "河南", "河南省"),
        new("42", "湖北", "湖北省"),
        new("43", "湖南", "湖南省"),
        new("44", "广东", "广东省"),
        new("45", "广西", "广西壮族自治区"),
        new("46", "海南", "海南省"),
        new("50", "重庆", "重庆市"),
        new("51", "四川", "四川省"),
        new("52", "贵州", "贵州省"),
        new("53", "云南", "云南省"),
        new("54", "西藏", "西藏自治区"),
        new("61", "陕西", "陕西省"),
        new("62", "甘肃", "甘肃省"),
        new("63", "青海", "青海省"),
        new("64", "宁夏", "宁夏回族自治区"),
        new("65", "新疆", "新疆维吾尔自治区"),
        new("71", "台湾", "台湾省"),
    ];
}
