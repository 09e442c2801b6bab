using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli;

/// <summary>Checks which language a command line speaks: option, variable, culture, files, English, in that order.</summary>
public sealed class LanguageTests
{
    private const string No = "";

    [Theory]
    [InlineData("zh", "en", "en_GB.UTF-8", "en", "zh")]
    [InlineData("en", "zh", "zh_CN.UTF-8", "zh", "en")]
    [InlineData(No, "zh", "en_GB.UTF-8", "en", "zh")]
    [InlineData(No, "en", "zh_CN.UTF-8", "zh", "en")]
    [InlineData(No, No, "zh_CN.UTF-8", "en", "zh")]
    [InlineData(No, No, "zh-Hans-CN", "en", "zh")]
    [InlineData(No, No, "en-US", "zh", "en")]
    [InlineData(No, No, "C", "zh", "zh")]
    [InlineData(No, No, "C.UTF-8", "en", "en")]
    [InlineData(No, No, "POSIX", "zh", "zh")]
    [InlineData(No, No, "de_DE.UTF-8", "zh", "zh")]
    [InlineData(No, No, No, "zh", "zh")]
    [InlineData(No, No, No, "en", "en")]
    [InlineData(No, No, No, No, "zh")]
    [InlineData(No, " ", No, "en", "en")]
    [InlineData("ZH", No, No, No, "zh")]
    [InlineData("中文", No, No, "en", "zh")]
    [InlineData("英文", No, No, "zh", "en")]
    [InlineData("zh-CN", No, No, "en", "zh")]
    public async Task The_first_that_decides_is_taken(string option, string variable, string culture, string file, string expected)
    {
        using Region region = new();
        string key = file.Length == 0 ? "" : $"\"language\": \"{file}\", ";
        region.Change("scan.json", "\"companies\":", $"{key}\"oops\": 1, \"companies\":");
        LanguageSetting setting = new() { Chosen = variable, Culture = culture };
        Assert.Equal(expected, NameOf(await LanguageOfAsync(setting, ["scan", region.Scan, .. option.Length == 0 ? (string[])[] : ["--lang", option]])));
    }

    [Theory]
    [InlineData(No, No, "zh_CN.UTF-8", "en")]
    [InlineData(No, No, No, "en")]
    [InlineData("zh", No, No, "zh")]
    [InlineData(No, "zh", No, "zh")]
    public async Task A_terminal_without_Chinese_characters_speaks_English_unless_Chinese_is_asked_for(string option, string variable, string culture, string expected)
    {
        using Region region = new();
        LanguageSetting setting = new() { Chosen = variable, Culture = culture, ShowsChinese = false };
        Assert.Equal(expected, NameOf(await LanguageOfAsync(setting, ["scan", region.Scan, .. option.Length == 0 ? (string[])[] : ["--lang", option]])));
    }

    [Theory]
    [InlineData("zh", "check default")]
    [InlineData("zh", "test default")]
    [InlineData("en", "check RULES")]
    [InlineData("en", "check nowhere")]
    [InlineData("en", "check")]
    [InlineData("zh", "explain SCAN")]
    [InlineData("en", "explain nowhere")]
    [InlineData("zh", "alerts list --scan SCAN")]
    [InlineData("zh", "letters list --scan SCAN --as-of soon")]
    [InlineData("en", "init")]
    [InlineData("en", "--help")]
    public async Task A_command_has_the_language_of_the_files_that_it_is_given(string expected, string line)
    {
        using Region region = new();
        string[] args = [.. line.Split(' ').Select(word => word switch { "SCAN" => region.Scan, "RULES" => region.With("plain/plain.json", """{ "id": "plain", "title": "Plain", "rules": [] }""").At("plain"), _ => word })];
        Assert.Equal(expected, NameOf(await LanguageOfAsync(new LanguageSetting(), args)));
    }

    [Theory]
    [InlineData("{ \"language\": \"en\", ", "en")]
    [InlineData("\uFEFF{ // comment\n \"language\": \"en\" }", "en")]
    [InlineData("{ \"feeds\": [ { \"language\": \"en\" } ] }", "zh")]
    [InlineData("{ \"language\": \"fr\" }", "zh")]
    [InlineData("{ \"language\": 1 }", "zh")]
    [InlineData("{ oops \"language\": \"en\" }", "zh")]
    [InlineData("", "zh")]
    public async Task The_language_of_a_scan_file_is_known_before_its_faults_are_told(string text, string expected)
    {
        using Region region = new Region().With("scan.json", text);
        Assert.Equal(expected, NameOf(await LanguageOfAsync(new LanguageSetting(), "scan", region.Path)));
    }

    [Theory]
    [InlineData("fr", "zh", "没有“fr”这种语言；--lang 可写 zh（中文）或 en（英文）")]
    [InlineData("fr", "en", "'fr' is no language that there is; --lang is zh (Chinese) or en (English)")]
    [InlineData("", "fr", "没有“fr”这种语言；EARLY_WARNING_LANG 可写 zh（中文）或 en（英文）")]
    public async Task An_unknown_language_is_wrong_usage(string option, string variable, string said)
    {
        LanguageSetting setting = new() { Chosen = variable, Culture = "zh_CN" };
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Languages = setting }, ["check", "default", .. option.Length == 0 ? (string[])[] : ["--lang", option]]);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Equal(said, run.ErrorLines[0]["early-warning:".Length..].Trim());
    }

    [Theory]
    [InlineData("C", "没有")]
    [InlineData("POSIX", "没有")]
    [InlineData("zh_CN.GB18030", "没有")]
    [InlineData("zh_CN.UTF-8", "没有")]
    [InlineData("en_US.ISO-8859-1", "there is no alert")]
    [InlineData("de_DE.UTF-8", "没有")]
    public async Task A_process_prints_UTF8_in_every_locale(string locale, string said)
    {
        using Region region = new();
        Assert.Equal(0, (await ProcessRun.InLocaleAsync(region.Path, locale, "scan", "scan.json", "--as-of", "2026-11-20")).Exit);
        ProcessRun run = await ProcessRun.InLocaleAsync(region.Path, locale, "alerts", "close", "丙公司", "--as", "已处理", "--by", "李某");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Contains("丙公司", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('?', run.Error);
        Assert.DoesNotContain('\uFFFD', run.Error);
    }

    private static async Task<MessageLanguage> LanguageOfAsync(LanguageSetting setting, params string[] args)
    {
        using StringWriter output = new(), error = new();
        using Terminal terminal = new(output, error, () => 120) { HasColours = false, ShowsProgress = false, Clock = new StandingClock(Region.AsOf), Setting = setting };
        await new CommandLine(terminal).RunAsync(args);
        return terminal.Language;
    }

    private static string NameOf(MessageLanguage language) => language == MessageLanguage.Chinese ? "zh" : "en";
}
