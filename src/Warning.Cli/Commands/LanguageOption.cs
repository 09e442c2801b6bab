using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>
/// The option <c>--lang</c> of all commands, and what else chooses the language: the environment variable, the system's culture, the scan file or rule pack,
/// English.
/// </summary>
internal sealed class LanguageOption : Option<string?>, IDescribed
{
    public LanguageOption()
        : base("--lang") => Recursive = true;

    public Message About => OptionMessages.Language;

    public Message Placeholder => PlaceholderMessages.Languages;

    public Message Otherwise => OptionMessages.LanguageOfSystem;

    public Message? FaultOf(string word) => LanguageName.Read(word) is null ? LanguageMessages.UnknownLanguage(word, Name) : null;

    /// <summary>Settles the language of a terminal; returns what is wrong with the choice of one, or null.</summary>
    public Message? Settle(Terminal terminal, ParseResult parsed)
    {
        LanguageSetting setting = terminal.Setting;
        string? option = parsed.GetResult(this)?.Tokens is [.., { Value: { } typed }] ? typed : null;
        MessageLanguage? chosen = option is null ? null : LanguageName.Read(option);
        MessageLanguage? variable = string.IsNullOrWhiteSpace(setting.Chosen) ? null : LanguageName.Read(setting.Chosen);
        terminal.Language = chosen ?? variable ?? Found(setting, parsed);
        if (option is not null && chosen is null) return FaultOf(option);
        return chosen is null && variable is null && !string.IsNullOrWhiteSpace(setting.Chosen) ? LanguageMessages.UnknownLanguage(setting.Chosen, LanguageSetting.Variable) : null;
    }

    // Files are read last, and only where nothing else has decided.
    private static MessageLanguage Found(LanguageSetting setting, ParseResult parsed)
    {
        if (!setting.ShowsChinese) return MessageLanguage.English;
        MessageLanguage? culture = string.IsNullOrEmpty(setting.Culture) ? null : LanguageName.Read(setting.Culture);
        return culture ?? ((ProgramCommand)parsed.CommandResult.Command).LanguageOf(parsed) ?? MessageLanguage.English;
    }
}
