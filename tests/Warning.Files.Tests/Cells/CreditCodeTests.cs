using System.Text;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Cells;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly string[] Valid = [.. Lines("valid_codes.csv").Select(line => line.Split(',')[0])];

    [Fact]
    public void Real_codes_are_valid()
    {
        Assert.Equal(200, Valid.Length);
        foreach (string code in Valid)
        {
            Assert.True(CreditCode.TryNormalize(code, out string normalized, out Message? fault), $"{code}: {fault}");
            Assert.Equal(code, normalized);
        }
    }

    [Fact]
    public void Mistyped_codes_are_judged_one_by_one()
    {
        foreach (string code in Lines("mistyped_codes.csv"))
        {
            string? expected = code[17] != CheckOf(code) ? "not a credit code: wrong check character (the 18th)"
                : code[16] != OrganisationCheckOf(code) ? "not a credit code: wrong check character of the organisation code (the 17th)"
                : null;
            Assert.Equal(expected is null, CreditCode.TryNormalize(code, out _, out Message? fault));
            Assert.Equal(expected, fault?.ToString());
        }
    }

    [Theory]
    [InlineData("121200004013590816")]
    [InlineData(" 1212 0000 4013 5908 16 ")]
    [InlineData("１２１２００００４０１３５９０８１６")]
    [InlineData("\u3000121200004013590816\u00A0")]
    public void Spaces_and_width_are_mended(string text)
    {
        Assert.True(CreditCode.TryNormalize(text, out string code, out Message? fault), fault?.ToString());
        Assert.Equal("121200004013590816", code);
    }

    [Fact]
    public void Case_is_mended()
    {
        foreach (string code in Valid)
        {
            Assert.True(CreditCode.TryNormalize(code.ToLowerInvariant(), out string normalized, out _));
            Assert.Equal(code, normalized);
        }
    }

    [Theory]
    [InlineData("", "blank")]
    [InlineData(" ", "blank")]
    [InlineData("12120000401359081", "not a credit code: 17 characters, expected 18")]
    [InlineData("1212000040135908166", "not a credit code: 19 characters, expected 18")]
    [InlineData("鹤山市大昌家具厂", "not a credit code: 8 characters, expected 18")]
    [InlineData("1212O0004013590816", "not a credit code: a character that no code has (I O S V Z among them)")]
    [InlineData("1212-0004013590816", "not a credit code: 17 characters, expected 18")]
    [InlineData("121200004013590817", "not a credit code: wrong check character (the 18th)")]
    public void What_is_no_code_says_why(string text, string expected)
    {
        Assert.False(CreditCode.TryNormalize(text, out string code, out Message? fault));
        Assert.Equal(("", expected), (code, fault?.ToString()));
    }

    [Fact]
    public void A_wrong_organisation_code_is_found_under_a_right_last_character()
    {
        string code = Valid[0][..16] + (Valid[0][16] == '7' ? '8' : '7');
        Assert.False(CreditCode.TryNormalize(code + CheckOf(code), out _, out Message? fault));
        Assert.Equal("not a credit code: wrong check character of the organisation code (the 17th)", fault?.ToString());
    }

    [Property]
    public Property One_wrong_character_is_always_found() => Prop.ForAll(
        Gen.Elements(Valid).ToArbitrary(), Gen.Choose(0, 17).ToArbitrary(), Gen.Elements(Alphabet.ToCharArray()).ToArbitrary(),
        (code, place, character) =>
        {
            string typed = code[..place] + character + code[(place + 1)..];
            return CreditCode.TryNormalize(typed, out _, out _) == (typed == code);
        });

    [Property]
    public Property Bytes_and_text_are_judged_alike() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
    {
        Span<byte> code = stackalloc byte[CreditCode.Length];
        return CreditCode.TryNormalize(Encoding.UTF8.GetBytes(text.Get), code, out _) == CreditCode.TryNormalize(text.Get, out _, out _);
    });

    // A second implementation of the two standards, independent of the first.
    private static char CheckOf(string code)
    {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++, weight = weight * 3 % 31)
            sum += Alphabet.IndexOf(code[i], StringComparison.Ordinal) * weight;
        return Alphabet[(31 - sum % 31) % 31];
    }

    private static char OrganisationCheckOf(string code)
    {
        int[] weights = [3, 7, 9, 10, 5, 8, 4, 2];
        int sum = weights.Select((weight, i) => weight * "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".IndexOf(code[8 + i], StringComparison.Ordinal)).Sum();
        return "0X987654321"[sum % 11];
    }

    private static IEnumerable<string> Lines(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "uscc", file)).Skip(1).Select(line => line.Trim()).Where(line => line.Length > 0);
}
