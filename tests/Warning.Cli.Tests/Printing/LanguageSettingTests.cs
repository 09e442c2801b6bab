namespace EarlyWarning.Cli.Printing;

public sealed class LanguageSettingTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("C", true)]
    [InlineData("zh_CN", true)]
    [InlineData("zh_CN.UTF-8", true)]
    [InlineData("zh_CN.utf8@pinyin", true)]
    [InlineData("zh_CN.GB18030", false)]
    [InlineData("zh_CN.GBK", false)]
    public void A_terminal_of_another_character_set_takes_no_UTF_8(string? locale, bool isUtf8) => Assert.Equal(isUtf8, LanguageSetting.IsUtf8(locale));
}
