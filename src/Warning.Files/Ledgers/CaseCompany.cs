using System.Text;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The company of a case that a person opens.</summary>
/// <param name="Company">The company.</param>
/// <param name="County">The first six digits of its region (GB/T 2260); null if not known.</param>
internal sealed record CaseCompany(Company Company, string? County)
{
    /// <summary>Finds the company that a person names: in the register of companies, among those of letters, or with its name given by hand.</summary>
    /// <exception cref="LetterActionException">None is found, or several are, or one that is in the register is given another name.</exception>
    public static CaseCompany Find(RegisterReader register, LetterRegister letters, IdKind kind, string text, string? name)
    {
        IReadOnlyList<Company> companies = register.Register.Companies;
        IReadOnlyList<Company> named = Company.Named(companies, text);
        if (named.Count == 0) named = Company.Named(letters.Letters.Select(letter => new Company(letter.Company, letter.Name)), text);
        if (named.Count > 1)
            throw new LetterActionException(LetterActionReason.Ambiguous, LetterRegisterMessages.SeveralInRegister(text, [.. named.Select(one => one.Id)]));
        if (named is not [var found]) return new CaseCompany(ByHand(text.Trim(), kind, name, companies), null);
        if (name is not null && !found.IsNamed(name))
            throw new LetterActionException(LetterActionReason.UnknownCompany, OpeningFileMessages.NamedOtherwise(found.Id, found.Name));
        int row = register.Register.Index.Resolve(Encoding.UTF8.GetBytes(found.Id), out _);
        return new CaseCompany(found, row >= 0 ? register.CountyOf(register.Register.Ids[row]) : null);
    }

    private static Company ByHand(string text, IdKind kind, string? name, IReadOnlyList<Company> companies)
    {
        Span<byte> id = stackalloc byte[CompanyId.Longest];
        bool isId = CompanyId.TryNormalize(Encoding.UTF8.GetBytes(text), kind, id, out int length, out Message? fault);
        if (isId && !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsControl))
            return new Company(Encoding.UTF8.GetString(id[..length]), name.Trim());
        Message? near = Suggestion.Advice(text, companies.Select(company => company.Name));
        throw new LetterActionException(
            LetterActionReason.UnknownCompany,
            fault is not null && name is not null ? OpeningFileMessages.NameNeedsCode(text, fault)
            : isId && text.All(char.IsAscii) ? OpeningFileMessages.CodeNotInRegister(text)
            : OpeningFileMessages.NoCompanyToOpen(text, near));
    }
}
