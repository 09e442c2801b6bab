using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Letters;

/// <summary>What a person may change in a letter, and what must be as the register has it.</summary>
public sealed class LetterComparisonTests
{
    private const string Number = "示工劳监函字〔2026〕1号";
    private const string Day = "2026年11月20日";
    private const string Deadline = "请于收到本函之日起15日内将办理情况书面回复我会。";
    private const string One = "2026年8月至10月，你单位拖欠37名职工工资268,400元。";
    private const string Wrong = "2026年8月至10月，你单位拖欠37名职工工资286,400元。";
    private const string Two = "2026年7月以来，你单位欠缴社会保险费3个月。";

    private static readonly LetterDocument Letter = new()
    {
        Kind = LetterKind.Reminder,
        Issuer = "示例市总工会",
        Number = Number,
        Title = "工会劳动法律监督提示函",
        Addressee = "甲",
        CompanyName = "甲",
        Opening = "我会发现：",
        Facts = [One, Two],
        Request = "请你单位自查工资支付情况，足额支付所欠工资。",
        Deadline = Deadline,
        Date = new LocalDate(2026, 11, 20),
    };

    private static readonly string[] Expected =
        [Number, Letter.Title, "甲：", Letter.Opening, One, Two, Letter.Request, Deadline, "特此提示。", "示例市总工会", Day, "提示函回执", $"你会《提示函》（{Number}）收悉，现回复如下："];

    public static TheoryData<string, string, string> Harmless => new()
    {
        { "other words elsewhere", Letter.Request, "请贵单位于本周内说明情况。" },
        { "a sentence more", Letter.Request, $"{Letter.Request}\n如有困难，请与我会联系。" },
        { "brackets of another kind", Number, "示工劳监函字[2026] 1号" },
        { "a day in Chinese numerals", Day, "二〇二六年十一月二十日" },
        { "a day with spaces", Day, "2026 年 11 月 20 日" },
        { "the period in another sentence", Deadline, "请你单位于收到之日起15日内回复。" },
        { "a fact with its number typed", One, $"一、{One}" },
        { "half-width commas and other spaces", One, One.Replace("，", ", ", StringComparison.Ordinal) },
        { "a contact below the day", Day, $"{Day}\n（联系人：王某）" },
    };

    public static TheoryData<string, string, string, string[]> Different => new()
    {
        { "the number", Number, "示工劳监函字〔2026〕2号", [$"the number: the document says “示工劳监函字〔2026〕2号”, the register “{Number}”"] },
        { "the number is not filled in", Number, "【文号】", [$"the number: the document says “【文号】”, the register “{Number}”"] },
        { "the number is gone", $"{Number}\n", "", [$"the number: the document says nothing of it, the register “{Number}”"] },
        { "the day", Day, "2026年11月12日", [$"the date: the document says “2026年11月12日”, the register “{Day}”"] },
        { "the day in Chinese numerals", Day, "二〇二六年十一月十二日", [$"the date: the document says “二〇二六年十一月十二日”, the register “{Day}”"] },
        { "the day is not filled in", Day, "【成文日期】", [$"the date: the document says “【成文日期】”, the register “{Day}”"] },
        { "the period", "15日内", "10个工作日内", ["the period to reply: the document says “10个工作日”, the register “15日”"] },
        { "no period", Deadline, "请书面回复我会。", ["the period to reply: the document says “请书面回复我会。”, the register “15日”"] },
        { "a sum in a fact", "268,400元", "286,400元", [$"a fact: the document says “{Wrong}”, the register “{One}”"] },
        { "a fact is gone", $"{Two}\n", "", [$"a fact: the document says nothing of it, the register “{Two}”"] },
        { "a fact more", Two, $"{Two}\n你单位未与王某签订劳动合同。", ["a fact that the register does not have: “你单位未与王某签订劳动合同。”"] },
        { "a place elsewhere", "特此提示。", "特此提示【说明】。", ["【说明】 is still to be filled in"] },
        {
            "the number on the slip", $"（{Number}）收悉", "（示工劳监函字〔2026〕9号）收悉",
            [$"the number: the document says “你会《提示函》（示工劳监函字〔2026〕9号）收悉，现回复如下：”, the register “{Number}”"]
        },
    };

    [Fact]
    public void The_text_of_the_register_is_no_difference() => Assert.Empty(Of(Expected));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Words_that_are_the_persons_are_no_difference(string what, string from, string to) =>
        Assert.True(Of(Edited(from, to)).Length == 0, $"{what}: {string.Join(' ', Of(Edited(from, to)))}");

    [Theory]
    [MemberData(nameof(Different))]
    public void Each_difference_is_named_with_both_sides(string what, string from, string to, string[] said) =>
        Assert.True(said.SequenceEqual(Of(Edited(from, to))), $"{what}: {string.Join(" | ", Of(Edited(from, to)))}");

    [Fact]
    public void Paragraphs_in_another_order_or_of_another_letter_never_pass()
    {
        Assert.NotEmpty(Of([.. Expected.Reverse()]));
        Assert.NotEmpty(Of([]));
        Assert.NotEmpty(Of(["随便写的文字"]));
    }

    [Fact]
    public void Both_languages_have_their_words()
    {
        Message difference = Assert.Single(LetterComparison.Differences(Letter, Expected, Edited("268,400元", "286,400元")));
        Assert.StartsWith("事实：文书上为“", difference.ToString(MessageLanguage.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hash_tells_one_character_and_no_space()
    {
        Assert.Equal(LetterContent.HashOf(["请  你单位\u200B自查。 "]), LetterContent.HashOf(["请 你单位自查。"]));
        Assert.NotEqual(LetterContent.HashOf(["请你单位自查。"]), LetterContent.HashOf(["请你单位自查，"]));
        Assert.NotEqual(LetterContent.HashOf(["请你单位自查,"]), LetterContent.HashOf(["请你单位自查，"]));
        Assert.NotEqual(LetterContent.HashOf(["一", "二"]), LetterContent.HashOf(["一二"]));
    }

    private static string[] Edited(string from, string to)
    {
        string text = string.Join('\n', Expected);
        Assert.Contains(from, text, StringComparison.Ordinal);
        int at = text.IndexOf(from, StringComparison.Ordinal);
        return $"{text[..at]}{to}{text[(at + from.Length)..]}".Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Of(string[] found) =>
        [.. LetterComparison.Differences(Letter, Expected, found).Select(difference => difference.ToString(MessageLanguage.English))];
}
