using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Finds whom an open reminder goes to and which letters it sends. Records nothing.</summary>
/// <param name="scan">The scan file.</param>
/// <param name="register">The companies.</param>
/// <param name="acts">Every act of a person in the ledger.</param>
/// <param name="actionsOf">Makes acts of a union.</param>
internal sealed class OpenReminderPlan(
    ScanFile scan, RegisterReader register, IReadOnlyList<RecordedAct> acts, Func<Issuer?, LetterActions> actionsOf)
{
    private readonly IReadOnlyList<Company> companies = register.Register.Companies;

    /// <summary>The act that records the letters: one to record, or one that was recorded; null with rejects.</summary>
    public OpenReminderIssued? Act { get; private set; }

    /// <summary>The union that issues them.</summary>
    public Issuer? Issuer { get; private set; }

    /// <summary>Plans an open reminder.</summary>
    /// <exception cref="LetterActionException">There is no such template, nobody is addressed, or it may not be issued.</exception>
    /// <exception cref="FeedException">The list cannot be read.</exception>
    public OpenReminderBatch Of(OpenReminderOrder order, CancellationToken cancellationToken)
    {
        OpenReminder template = TemplateOf(order.Template);
        Issuer = scan.Office?.UnitOf(IsCode(order.Town) ? order.Town : null, order.Trade).Issuer ?? scan.Issuer;
        List<AddresseeLeftOut> leftOut = [];
        IReadOnlyList<Company> meant;
        if (order.List is { } path)
        {
            AddresseeList list = AddresseeList.Read(path, scan, companies, cancellationToken);
            if (list.Rejects.Count > 0)
                return new OpenReminderBatch { Template = template, Copies = [], Addressees = list.Companies, Rejects = list.Rejects };
            if (list.Companies.Count == 0) throw Nobody(BatchMessages.EmptyAddresseeList);
            meant = [.. list.Companies.OrderBy(company => company.Id, StringComparer.Ordinal)];
        }
        else
        {
            meant = order.All ? companies : Chosen(order, leftOut);
        }

        (OpenReminderIssued Issued, OpenReminderCopy Copy)[] earlier = [.. EarlierOf(order, template)];
        if (!order.Again && Repeated(order, template, meant, earlier) is { } same)
        {
            Act = same;
            if (order.OneEach) meant = [.. meant.Where(company => same.Copies.Any(copy => copy.Company == company.Id))];
            return BatchOf(order, template, meant, leftOut) with { WasRecorded = true };
        }

        if (order.OneEach) meant = WithoutThoseWhoHaveIt(order, meant, earlier, leftOut);
        else if (!order.Again && PublishedTo(order, template, earlier) is { } before)
            throw Nobody(BatchMessages.PublishedBefore(before.Copy.Number, before.Issued.On));
        OpenReminderIssued issued =
            actionsOf(Issuer).Issue(template, new OpenReminderIssue(order.On, order.SignedBy, meant) { OneEach = order.OneEach, To = order.To });
        Act = issued with { Copies = [.. issued.Copies.Select(copy => copy with { County = CountyOf(copy, meant) })] };
        return BatchOf(order, template, meant, leftOut);
    }

    private OpenReminderBatch BatchOf(
        OpenReminderOrder order, OpenReminder template, IReadOnlyList<Company> meant, IReadOnlyList<AddresseeLeftOut> leftOut) => new()
        {
            Template = template,
            Copies = Act!.Copies,
            Addressees = meant,
            LeftOut = leftOut,
            Note = NoteOf(),
        };

    /// <summary>Returns the county of the company that a letter goes to, or of all that it addresses if they are of one.</summary>
    private string? CountyOf(OpenReminderCopy copy, IReadOnlyList<Company> meant)
    {
        IEnumerable<string> addressed = copy.Company == copy.Number ? meant.Select(company => company.Id) : [copy.Company];
        return addressed.Select(register.CountyOf).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var county] ? county : null;
    }

    private Message? NoteOf()
    {
        Jurisdiction? place = scan.Jurisdiction is { } id ? scan.Pack.Jurisdictions.GetValueOrDefault(id) : null;
        if (place is null or { OpenReminder: not null }) return null;
        return place.Text is null ? BatchMessages.NoPlaceText(place.Title) : BatchMessages.OnlyPractice(place.Title);
    }

    private OpenReminder TemplateOf(string text)
    {
        IReadOnlyList<OpenReminder> all = scan.Pack.OpenReminders;
        if (all.FirstOrDefault(one => one.Id == text || one.Title == text) is { } found) return found;
        Message? near = Suggestion.Advice(text, all.Select(one => new NearName(one.Id, one.Title)));
        Message unknown = all.Count == 0
            ? BatchMessages.NoReminders(text)
            : BatchMessages.NoSuchReminder(text, [.. all.Select(one => BatchMessages.OneTemplate(one.Id, one.Title))], near);
        throw new LetterActionException(LetterActionReason.UnknownReminder, unknown);
    }

    /// <summary>Returns the companies of the town and trade; those of which that is not known are left out.</summary>
    private List<Company> Chosen(OpenReminderOrder order, List<AddresseeLeftOut> leftOut)
    {
        if (order.Town is null && order.Trade is null) throw Nobody(BatchMessages.SayWhoIsAddressed);
        string?[] regions = register.TextsOf("region"), industries = register.TextsOf("industry");
        List<Company> chosen = [];
        for (int row = 0; row < companies.Count; row++)
        {
            bool? isOfTown = order.Town is { } town ? IsOf(town, regions[row], companies[row].Town) : true;
            bool? isOfTrade = order.Trade is not { } trade ? true
                : industries[row] is { Length: > 0 } code ? code.StartsWith(trade, StringComparison.OrdinalIgnoreCase) : null;
            if (isOfTown == false || isOfTrade == false) continue;
            if (isOfTown is null) leftOut.Add(new AddresseeLeftOut(companies[row], BatchMessages.TownNotKnown));
            else if (isOfTrade is null) leftOut.Add(new AddresseeLeftOut(companies[row], BatchMessages.TradeNotKnown));
            else chosen.Add(companies[row]);
        }

        if (chosen.Count > 0) return chosen;
        throw Nobody((order.Town, order.Trade) switch
        {
            ({ } town, { } trade) => BatchMessages.NobodyInBoth(town, trade),
            ({ } town, _) => BatchMessages.NobodyInTown(town, Suggestion.Advice(town, companies.Select(one => one.Town).OfType<string>().Distinct())),
            _ => BatchMessages.NobodyInTrade(order.Trade!),
        });
    }

    private static bool? IsOf(string town, string? region, string? name) => IsCode(town)
        ? region is { Length: > 0 } ? region.StartsWith(town, StringComparison.Ordinal) : null
        : name is { Length: > 0 } ? string.Equals(name, town.Trim(), StringComparison.Ordinal) : null;

    private static bool IsCode(string? town) => town is { Length: > 0 } && town.All(char.IsAsciiDigit);

    /// <summary>Returns the letters of the template in the year of the order that stand.</summary>
    private IEnumerable<(OpenReminderIssued Issued, OpenReminderCopy Copy)> EarlierOf(OpenReminderOrder order, OpenReminder template) => acts
        .Select(act => act.Standing)
        .OfType<OpenReminderIssued>()
        .Where(issued => issued.Template == template.Id && issued.On.Year == order.On.Year)
        .SelectMany(issued => issued.Copies.Select(copy => (issued, copy)));

    /// <summary>
    /// Finds what was recorded of the same order: of that day, to the same addressee; or to companies of the order, of which all have a letter by then.
    /// </summary>
    private static OpenReminderIssued? Repeated(
        OpenReminderOrder order, OpenReminder template, IReadOnlyList<Company> meant, (OpenReminderIssued Issued, OpenReminderCopy Copy)[] earlier)
    {
        if (!order.OneEach)
            return PublishedTo(order, template, earlier) is { } published && published.Issued.On == order.On ? published.Issued : null;
        HashSet<string> ids = [.. meant.Select(company => company.Id)];
        if (!ids.IsSubsetOf(earlier.Select(one => one.Copy.Company))) return null;
        return earlier.Select(one => one.Issued)
            .LastOrDefault(issued => issued.On == order.On && ids.IsSupersetOf(issued.Copies.Select(copy => copy.Company)));
    }

    private static (OpenReminderIssued Issued, OpenReminderCopy Copy)? PublishedTo(
        OpenReminderOrder order, OpenReminder template, (OpenReminderIssued Issued, OpenReminderCopy Copy)[] earlier)
    {
        string to = (order.To ?? template.Addressee).Trim();
        (OpenReminderIssued, OpenReminderCopy)[] found = [.. earlier.Where(one => one.Copy.Company == one.Copy.Number && one.Copy.Name == to)];
        return found.Length > 0 ? found[^1] : null;
    }

    private static List<Company> WithoutThoseWhoHaveIt(
        OpenReminderOrder order, IReadOnlyList<Company> meant, (OpenReminderIssued Issued, OpenReminderCopy Copy)[] earlier, List<AddresseeLeftOut> leftOut)
    {
        if (order.Again) return [.. meant];
        Dictionary<string, (OpenReminderIssued Issued, OpenReminderCopy Copy)> had = new(StringComparer.Ordinal);
        foreach ((OpenReminderIssued Issued, OpenReminderCopy Copy) one in earlier) had[one.Copy.Company] = one;
        List<Company> left = [];
        foreach (Company company in meant)
        {
            if (had.TryGetValue(company.Id, out (OpenReminderIssued Issued, OpenReminderCopy Copy) last))
                leftOut.Add(new AddresseeLeftOut(company, BatchMessages.HadIt(last.Copy.Number, last.Issued.On)));
            else
                left.Add(company);
        }

        return left.Count > 0 ? left : throw Nobody(BatchMessages.AllHaveIt(meant.Count, had.Values.Max(one => one.Issued.On)));
    }

    private static LetterActionException Nobody(Message why) => new(LetterActionReason.NoAddressee, why);
}
