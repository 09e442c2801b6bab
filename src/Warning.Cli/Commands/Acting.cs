using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Who does what a command records.</summary>
internal static class Acting
{
    /// <summary>Creates the option that names somebody.</summary>
    public static DescribedOption<string?> Option() =>
        DescribedOption.Text("--by", PlaceholderMessages.Who, OptionMessages.By, OptionMessages.WhoeverIsLoggedIn);

    /// <summary>
    /// Returns who acts: the person who is named, or the one of the office's list who has the account of the system; without a list the account itself.
    /// </summary>
    /// <exception cref="LedgerException">Nobody is named, and the account is nobody's, or that of somebody who is not in the office today.</exception>
    public static string By(Terminal terminal, ScanFile file, string? named)
    {
        if (named is not null) return named;
        string user = terminal.User;
        if (file.Office is not { } office) return user.Length > 0 ? user : throw Nobody(PersonMessages.NoAccount);
        OfficePerson person = office.FindUser(user) ?? throw Nobody(PersonMessages.NobodysAccount(user));
        return person.IsInOfficeOn(terminal.Today(file.TimeZone)) ? person.Name : throw Nobody(PersonMessages.AccountOfWhoLeft(user, person.Name));

        static LedgerException Nobody(Message why) => new(LedgerReason.NobodyNamed, why);
    }
}
