namespace EarlyWarning.Cli.Printing;

public sealed class WrappedTextTests
{
    [Theory]
    [InlineData("近半年有搬迁报告，涉及 115 人", 20, "近半年有搬迁报告，涉|及 115 人")]
    [InlineData("近半年有搬迁报告，涉及", 16, "近半年有搬迁报|告，涉及")] // no line begins with a mark
    [InlineData("近半年有搬（另有一条）", 12, "近半年有搬|（另有一条）")] // and none ends with an opening one
    [InlineData("合计 1,764,730 元以上", 16, "合计|1,764,730 元以上")] // a number stays with what it counts
    [InlineData("用电量 peer_rank(power) 低", 18, "用电量|peer_rank(power)|低")]
    [InlineData("the most urgent of them", 10, "the most|urgent of|them")]
    [InlineData("abcdefghijkl", 5, "abcde|fghij|kl")] // longer than a line by itself
    [InlineData("𠮷𠮷𠮷𠮷", 5, "𠮷𠮷|𠮷𠮷")] // rare characters are whole
    [InlineData("", 5, "")]
    public void Chinese_is_wrapped_by_its_rules(string words, int columns, string lines) =>
        Assert.Equal(lines, string.Join('|', WrappedText.Wrap(words, columns)));

    [Theory]
    [InlineData("示例市甲家具有限公司", 20, "示例市甲家具有限公司")]
    [InlineData("示例市甲家具有限公司", 19, "示例市甲家具有限公…")]
    [InlineData("示例市𠮷家具", 9, "示例市𠮷…")]
    [InlineData("ABC", 2, "A…")]
    public void A_name_is_cut_by_columns(string name, int columns, string cut)
    {
        Assert.Equal(cut, Canvas.Cut(name, columns));
        Assert.InRange(WrappedText.WidthOf(cut), 0, columns);
    }
}
