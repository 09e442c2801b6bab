using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Rules.Tests.Explaining;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0.1 + 0.2, "0.30000000000000004", "0.3")]
    [InlineData(0.3, "0.3", "0.3")]
    [InlineData(1.0 / 3, "0.3333333333333333", "0.333333333333")]
    [InlineData(-2.0 / 3, "-0.6666666666666666", "-0.666666666667")]
    [InlineData(1400370, "1400370", "1400370")]
    [InlineData(123456789012345, "123456789012345", "123456789012000")]
    [InlineData(999999999999.9999, "999999999999.9999", "1000000000000")]
    [InlineData(1e21, "1000000000000000000000", "1000000000000000000000")]
    [InlineData(1e-7, "0.0000001", "0.0000001")]
    [InlineData(1.0000000000001e-7, "0.00000010000000000001", "0.0000001")]
    [InlineData(0.0, "0", "0")]
    [InlineData(-0.0, "-0", "0")]
    public void An_observed_number_is_exact_and_a_computed_one_has_at_most_12_digits(double number, string observed, string computed)
    {
        Assert.Equal(observed, NumberText.Of(number, computed: false));
        Assert.Equal(computed, NumberText.Of(number, computed: true));
    }

    [Theory]
    [InlineData(1234.6, 0, "1,235")]
    [InlineData(1234.5, 2, "1,234.50")]
    [InlineData(-0.4, 0, "0")]
    [InlineData(-0.4, 1, "-0.4")]
    [InlineData(0.001, 2, "0.00")]
    public void A_format_is_of_the_exact_number_and_a_zero_has_no_sign(double number, int decimals, string expected) =>
        Assert.Equal(expected, NumberText.Grouped(number, decimals));
}
