namespace EarlyWarning.Simulation.Courses;

/// <summary>
/// Creates company names that no real company has, such as 鹤山市纸云鲸家具有限公司: place, a brand of three unrelated words, industry and legal
/// form. Names are unique within a region.
/// </summary>
internal static class CompanyNames
{
    private const string Substances = "纸棉麦盐糖瓷陶蜡绒纱棕藤苔雾霜雪雨露冰烟墨粉胶蜜茶米豆椒姜蒜葱梨杏枣橘柚榆槐椿桐杉柏枫柳荷菱芦蕨菇笋稻粟黍榛栗蓝青紫绛橙赭桂芥麻";
    private const string Heavens = "云月星虹雷电风霞晨夜午夏秋冬春昼潮浪泉溪湖海岛沙谷岭峰原林野桥塔钟鼓笛琴棋帆舟筏伞灯镜梳扇铃锁针线环珠笔砚印帖册页幕窗檐瓦砖门匙";
    private const string Animals = "鲸鹿驼象獾貂狸兔猫犬羊牛马鹤鹭鸥雁燕雀鸦鹊鹰隼鸮鹅鸭鸡鱼蟹虾贝螺蚌鳖龟蛙蟾蜥蝶蜓蜂蚁蝉蟋萤蚕蛾獭豹虎狮熊狼狐猴猿鼠猬驴骡鳗鲤鲟鹳";

    private const int Words = 64;
    private const int Brands = Words * Words * Words;

    // Odd, and so without a common factor with the number of brands: it visits each brand once.
    private const int Step = 101_159;

    public static string Of(County county, Industry industry, int number)
    {
        int brand = (int)((number + 1L) * Step % Brands);
        int round = number / Brands;
        ReadOnlySpan<char> word = [Substances[brand / Words / Words], Heavens[brand / Words % Words], Animals[brand % Words]];
        return $"{county.Name}{word}{(round == 0 ? "" : "甲乙丙丁"[round].ToString())}{industry.Trade}有限公司";
    }
}
