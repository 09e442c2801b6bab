using System.Globalization;
using System.Text;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace EarlyWarning.Files.Cells;

public sealed class NumberCellTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("12", 12)]
    [InlineData("-1.5", -1.5)]
    [InlineData("+1.5", 1.5)]
    [InlineData("007", 7)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("1,234.50", 1234.5)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("12,345", 12345)]
    [InlineData("-1,234", -1234)]
    [InlineData("(1,234)", -1234)]
    [InlineData("（1,234.5）", -1234.5)]
    [InlineData("¥80", 80)]
    [InlineData("￥1,234.50", 1234.5)]
    [InlineData("-¥80", -80)]
    [InlineData("¥-80", -80)]
    [InlineData("¥ 80", 80)]
    [InlineData("(¥80)", -80)]
    [InlineData("１２，３４５．６", 12345.6)]
    [InlineData("－５", -5)]
    [InlineData("−5", -5)]
    [InlineData("15%", 0.15)]
    [InlineData("0.7%", 0.007)]
    [InlineData("15 %", 0.15)]
    [InlineData("１５％", 0.15)]
    [InlineData("(15%)", -0.15)]
    [InlineData("\u3000 12\u00A0", 12)]
    [InlineData("\t12\r", 12)]
    [InlineData("1E-05", 1e-5)]
    [InlineData("1.5e+3", 1500)]
    [InlineData("123456789012345678", 123456789012345678d)]
    [InlineData("0.1234567890123456789", 0.1234567890123456789)]
    [InlineData("9007199254740993", 9007199254740993d)]
    public void A_number_is_read_as_departments_write_it(string cell, double expected) => Assert.Equal((expected, null), Parse(cell));

    [Theory]
    [InlineData("", "blank")]
    [InlineData(" \u3000", "blank")]
    [InlineData("12a", "not a number: a letter in it")]
    [InlineData("1,234元", "not a number: a letter in it")]
    [InlineData("O", "not a number: a letter in it")]
    [InlineData("(5)元", "not a number: a letter in it")]
    [InlineData("NaN", "not a number: a letter in it")]
    [InlineData("Infinity", "not a number: a letter in it")]
    [InlineData("1e", "not a number: a letter in it")]
    [InlineData("1e5e5", "not a number: a letter in it")]
    [InlineData("e5", "not a number: a letter in it")]
    [InlineData("#DIV/0!", "not a number: a character in it that no number has")]
    [InlineData("3¥", "not a number: a character in it that no number has")]
    [InlineData("1/2", "not a number: a character in it that no number has")]
    [InlineData("-", "not a number: no digit in it")]
    [InlineData("()", "not a number: no digit in it")]
    [InlineData("%", "not a number: no digit in it")]
    [InlineData(".", "not a number: no digit in it")]
    [InlineData("1 234", "not a number: a space inside it")]
    [InlineData("1.2.3", "not a number: two decimal points")]
    [InlineData("1-2", "not a number: a sign in the wrong place")]
    [InlineData("--1", "not a number: a sign in the wrong place")]
    [InlineData("5-", "not a number: a sign in the wrong place")]
    [InlineData("(-5)", "not a number: a sign in the wrong place")]
    [InlineData("1%%", "not a number: a sign in the wrong place")]
    [InlineData("(5", "not a number: a bracket without its partner")]
    [InlineData("5)", "not a number: a bracket without its partner")]
    [InlineData("1,23", "wrong grouping of thousands")]
    [InlineData("1,2345", "wrong grouping of thousands")]
    [InlineData("1234,567", "wrong grouping of thousands")]
    [InlineData("0,123", "wrong grouping of thousands")]
    [InlineData(",123", "wrong grouping of thousands")]
    [InlineData("1,,234", "wrong grouping of thousands")]
    [InlineData("1,234,56", "wrong grouping of thousands")]
    [InlineData("1.234,50", "wrong grouping of thousands")]
    [InlineData("1e400", "not a number: too large")]
    public void What_is_no_number_says_why(string cell, string expected) => Assert.Equal(expected, Parse(cell).Fault);

    [Fact]
    public void A_cell_that_is_too_long_is_no_number() => Assert.Equal("not a number: too long", Parse(new string('1', 129)).Fault);

    [Theory]
    [InlineData("1.23", 10_000, 12_300)]
    [InlineData("0.57", 100, 57)]
    [InlineData("8.41", 1_000, 8_410)]
    [InlineData("1,234.5", 0.001, 1.2345)]
    [InlineData("15%", 100, 15)]
    [InlineData("3", 2.5, 7.5)]
    [InlineData("3", -1, -3)]
    public void A_scale_moves_the_decimal_point(string cell, double scale, double expected) => Assert.Equal((expected, null), Parse(cell, scale));

    [Property]
    public Property Any_decimal_is_rounded_once()
    {
        Gen<(string Text, int Power)> numbers =
            from digits in Gen.Choose(0, 9).NonEmptyListOf()
            from fraction in Gen.Choose(0, 9).ListOf()
            from minus in Gen.Elements("", "-")
            from power in Gen.Choose(-6, 12)
            where digits.Count + fraction.Count < 100
            select (minus + string.Concat(digits) + "." + string.Concat(fraction), power);
        return Prop.ForAll(numbers.ToArbitrary(), number =>
        {
            double scale = double.Parse($"1e{number.Power}", CultureInfo.InvariantCulture);
            double expected = double.Parse($"{number.Text}e{number.Power}", CultureInfo.InvariantCulture);
            return Parse(number.Text, scale) == (expected, null);
        });
    }

    [Property]
    public Property Grouping_percent_and_width_change_nothing() => Prop.ForAll(ArbMap.Default.ArbFor<int>(), whole =>
    {
        double expected = whole / 100d;
        string grouped = whole.ToString("#,0", CultureInfo.InvariantCulture);
        string wide = string.Concat(grouped.Select(one => (char)(one + 0xFEE0)));
        return Parse(grouped + "%").Value == expected && Parse(wide + "％").Value == expected && Parse(grouped).Value == whole;
    });

    private static (double Value, string? Fault) Parse(string cell, double scale = 1)
    {
        bool read = NumberCell.TryParse(Encoding.UTF8.GetBytes(cell), scale, out double value, out Message? fault);
        Assert.Equal(read, fault is null);
        return (value, fault?.ToString());
    }
}
