namespace EarlyWarning.Office.Word;

public sealed class IssuerHeadTests
{
    [Theory]
    [InlineData(6, 42, 1)]
    [InlineData(11, 42, 1)]
    [InlineData(12, 36, 1)]
    [InlineData(17, 28, 1)]
    [InlineData(20, 24, 1)]
    [InlineData(21, 24, 2)]
    [InlineData(41, 24, 3)]
    public void A_long_name_shrinks_and_then_takes_more_lines(int characters, int size, int lines)
    {
        IssuerHead head = new(new string('工', characters));
        Assert.Equal(size, head.Size);

        // 30 mm, the ink of the lines, 4 mm, the rule.
        double ink = ((lines * head.Line / 20.0) - (0.12 * size)) * 25.4 / 72;
        Assert.Equal(30 + ink + 4 + DoubleRule.Height, head.Bottom, 6);
    }

    [Fact]
    public void No_name_at_all_is_a_head_of_one_line() => Assert.Equal(new IssuerHead("工").Bottom, new IssuerHead("\u0001").Bottom);

    [Theory]
    [InlineData("a\tb\r\nc", "a b  c")]
    [InlineData("a\u0000\u202Eb\uFEFF\uFFFF", "ab")]
    [InlineData("　年　月", "　年　月")]
    public void Text_keeps_only_what_can_be_printed(string text, string printed) => Assert.Equal(printed, PlainText.Of(text));

    [Fact]
    public void Half_a_character_is_marked_as_lost() => Assert.Equal("\uFFFD工", PlainText.Of((char)0xD800 + "工"));
}
