using System.Text;
using EarlyWarning.Files.Reading;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Cells;

public sealed class PersonalDigitsTests
{
    [Theory]
    [InlineData("张三13800138000，老板欠薪", "张三***********，老板欠薪")]
    [InlineData("07508888123", "***********")]
    [InlineData("１３８００１３８０００", "***********")]
    [InlineData("8613800138000", "*************")]
    [InlineData("008613800138000", "***************")]
    [InlineData("440106199001011234", "******************")]
    [InlineData("44010619900101123X", "*****************X")]
    [InlineData("440106900101123", "***************")]
    [InlineData("6222021234567890123", "*******************")] // a bank card
    [InlineData("1234567890", "1234567890")] // ten
    [InlineData("123456789012", "123456789012")] // twelve
    [InlineData("1234567890123", "1234567890123")] // thirteen, without 86
    [InlineData("20261126103015", "20261126103015")] // fourteen: a time
    [InlineData("12345678901234567890", "12345678901234567890")] // twenty
    [InlineData("13800138000/13900139000", "***********/***********")]
    [InlineData("2026-10-01 3人 1,234.50元", "2026-10-01 3人 1,234.50元")]
    [InlineData("", "")]
    public void Runs_as_long_as_the_numbers_of_persons_are_masked(string text, string masked) => Assert.Equal(masked, PersonalDigits.Mask(text));

    [Theory]
    [InlineData("91440784MA4X00004U")] // no run of 11
    [InlineData("914407006178345678", "******************")] // the check character is wrong
    public void The_code_of_a_company_is_no_number_of_a_person(string code, string? masked = null) => Assert.Equal(masked ?? code, PersonalDigits.Mask(code));

    [Fact]
    public void A_sound_code_of_digits_alone_stays_and_so_an_unknown_company_can_be_found()
    {
        string code = CodesOfDigits("9144078").First(code => PersonalNumber.Of(Encoding.ASCII.GetBytes(code)) is null);
        Assert.Equal(code, PersonalDigits.Mask(code));
        Assert.Equal($"单位 {code}，", PersonalDigits.Mask($"单位 {code}，"));
    }

    [Fact]
    public void What_is_an_identity_number_too_is_masked()
    {
        // Numbers that begin with 9 and satisfy both check characters: the card of a foreigner, or the code of a company.
        string both = CodesOfDigits("9144078").First(code => PersonalNumber.Of(Encoding.ASCII.GetBytes(code)) is not null);
        Assert.Equal(new string('*', 18), PersonalDigits.Mask(both));
    }

    [Property(MaxTest = 500)]
    public void Nothing_but_digits_is_changed_and_no_long_run_is_cut_into_sight(string text)
    {
        text = (text ?? "") + "13800138000";
        string masked = PersonalDigits.Mask(text);

        Assert.Equal(text.Length, masked.Length);
        Assert.All(text.Zip(masked), pair => Assert.True(pair.First == pair.Second || (char.IsDigit(pair.First) && pair.Second == '*')));
    }

    [Theory]
    [InlineData(195)]
    [InlineData(190)]
    [InlineData(0)]
    public void A_value_is_masked_before_it_is_cut(int digitsAt)
    {
        string shown = RejectLog.Shown(Encoding.UTF8.GetBytes(new string('x', digitsAt) + "13800138000" + new string('y', 300)));

        Assert.DoesNotContain("138", shown, StringComparison.Ordinal);
        Assert.Equal(RejectLog.LongestValue + 1, shown.Length);
    }

    [Theory]
    [InlineData(RejectLog.LongestValue, false)]
    [InlineData(RejectLog.LongestValue + 1, true)]
    public void A_value_of_two_hundred_characters_is_shown_whole(int length, bool isCut)
    {
        string value = new('甲', length);
        Assert.Equal(isCut ? value[..RejectLog.LongestValue] + "…" : value, RejectLog.Shown(Encoding.UTF8.GetBytes(value)));
    }

    [Fact]
    public void A_value_is_not_cut_within_a_character()
    {
        string shown = RejectLog.Shown(Encoding.UTF8.GetBytes("x" + string.Concat(Enumerable.Repeat("𠮷", 150))));
        Assert.EndsWith("𠮷…", shown, StringComparison.Ordinal);
    }

    private static IEnumerable<string> CodesOfDigits(string beginning)
    {
        byte[] code = new byte[CreditCode.Length];
        for (long rest = 0; rest < 100_000_000; rest += 7)
        {
            string organisation = $"{rest:00000000}";
            for (int tail = 0; tail < 1000; tail++)
            {
                string text = $"{beginning}{organisation}{tail:000}";
                if (CreditCode.TryNormalize(Encoding.ASCII.GetBytes(text), code, out _)) yield return text;
            }
        }
    }
}
