namespace EarlyWarning.Office.Workbooks;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", "Number")]
    [InlineData("G/通用格式", "Number")]
    [InlineData("0.00E+00", "Number")]
    [InlineData("#,##0.00\"万元\"", "Number")]
    [InlineData("#,##0\\d", "Number")]
    [InlineData("0\" days\"", "Number")]
    [InlineData("[Red]0.0_d;[$元-804]0", "Number")]
    [InlineData("0;yyyy", "Number")]
    [InlineData("@", "Number")]
    [InlineData("", "Number")]
    [InlineData("yyyy\"年\"m\"月\";@", "Day")]
    [InlineData("[$-804]yyyy\\-mm\\-dd", "Day")]
    [InlineData("m/d/yy h:mm", "Day")]
    [InlineData("mm", "Day")]
    [InlineData("D", "Day")]
    [InlineData("h:mm", "Time")]
    [InlineData("mm:ss.0", "Time")]
    [InlineData("[$-804]上午/下午h\"时\"mm\"分\"", "Time")]
    [InlineData("[h]:mm:ss", "Duration")]
    [InlineData("[MM]:ss", "Duration")]
    [InlineData("\"never closed", "Number")]
    [InlineData("[never closed", "Number")]
    [InlineData("\\", "Number")]
    public void A_format_tells_what_it_shows_a_number_as(string code, string kind) => Assert.Equal(kind, NumberFormat.KindOf(code).ToString());

    [Theory]
    [InlineData(0, "Number")]
    [InlineData(9, "Number")]
    [InlineData(49, "Number")]
    [InlineData(14, "Day")]
    [InlineData(22, "Day")]
    [InlineData(31, "Day")]
    [InlineData(57, "Day")]
    [InlineData(20, "Time")]
    [InlineData(33, "Time")]
    [InlineData(46, "Duration")]
    [InlineData(164, "Number")]
    public void Formats_without_a_code_are_those_of_Chinese_Excel(int id, string kind) => Assert.Equal(kind, NumberFormat.KindOf(id).ToString());
}
