using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Typing;

public sealed class ChoiceReaderTests
{
    [Theory]
    [InlineData("handled", ClosedAs.Handled)]
    [InlineData("Handled", ClosedAs.Handled)]
    [InlineData("已处理", ClosedAs.Handled)]
    [InlineData(" 已处理\u3000", ClosedAs.Handled)]
    [InlineData("false-alarm", ClosedAs.FalseAlarm)]
    [InlineData("false alarm", ClosedAs.FalseAlarm)]
    [InlineData("ｆａｌｓｅ－ａｌａｒｍ", ClosedAs.FalseAlarm)]
    [InlineData("误报", ClosedAs.FalseAlarm)]
    [InlineData("未发现违法", ClosedAs.NoBreach)]
    [InlineData("处理", null)]
    [InlineData("FalseAlarm", null)]
    [InlineData("0", null)]
    [InlineData("", null)]
    public void A_word_of_files_of_offices_or_of_screens_is_read(string text, ClosedAs? expected) =>
        Assert.Equal(expected, new ChoiceReader<ClosedAs>(result => result.InWords()).Read(text));

    [Fact]
    public void Only_the_values_offered_are_read()
    {
        ChoiceReader<ProposalReason> reader = new(reason => reason.InWords(), ProposalReason.NotCarriedOut, ProposalReason.Refused);
        Assert.Equal(ProposalReason.NotCarriedOut, reader.Read("未整改"));
        Assert.Null(reader.Read("episode-open"));
        Assert.Equal("not-carried-out|refused", reader.Placeholder.ToString());
        Assert.Equal("未整改|拒绝整改", reader.Placeholder.ToString(MessageLanguage.Chinese));
    }

    [Fact]
    public void Every_word_is_read_back_as_its_value()
    {
        ReadsBack<ClosedAs>(value => value.InWords());
        ReadsBack<ReplyOutcome>(value => value.InWords());
        ReadsBack<ServiceForm>(value => value.InWords());
        ReadsBack<ProposalReason>(value => value.InWords());
        ReadsBack<LetterStep>(value => value.InWords());
        ReadsBack<LetterKind>(value => value.InWords());
        ReadsBack<Level>(value => value.InWords());
    }

    [Theory]
    [InlineData("甲公司#意见书", "甲公司#opinion")]
    [InlineData("甲公司＃提示函", "甲公司#reminder")]
    [InlineData("甲公司 # 建议书", "甲公司#suggestion")]
    [InlineData("甲公司#opinion", "甲公司#opinion")]
    [InlineData("A@2026-11-20#意见书", "A@2026-11-20#opinion")]
    [InlineData("甲公司", "甲公司")]
    [InlineData("甲公司#来信", "甲公司#来信")]
    [InlineData(" 示工劳监函字〔2026〕1号 ", "示工劳监函字〔2026〕1号")]
    public void A_letter_may_be_named_by_its_Chinese_word(string typed, string expected) => Assert.Equal(expected, LetterReference.Read(typed));

    private static void ReadsBack<T>(Func<T, Message> inWords)
        where T : struct, Enum
    {
        ChoiceReader<T> reader = new(inWords);
        foreach ((T value, string ofFiles) in Enum.GetValues<T>().Zip(reader.Placeholder.ToString().Split('|')))
        {
            foreach (string word in (string[])[ofFiles, inWords(value).ToString(), inWords(value).ToString(MessageLanguage.Chinese)])
                Assert.Equal(value, reader.Read(word));
        }
    }
}
