using NodaTime;

namespace EarlyWarning.Handling;

/// <summary>Finds to whom an alert goes on a day: by the rules of dispatch, else by the places and trades of the units.</summary>
/// <param name="office">The office.</param>
/// <param name="policy">The rules of dispatch.</param>
/// <param name="day">The day on which people must be in the office.</param>
internal sealed class CaseDispatcher(UnionOffice office, HandlingPolicy policy, LocalDate day)
{
    /// <summary>Gives an alert to the unit of the first rule that holds, with its number, or to the unit whose place and trade fit closest.</summary>
    public CaseDispatched ByRules(string company, string episode, CaseTraits traits)
    {
        for (int place = 0; place < policy.Dispatch.Count; place++)
        {
            DispatchRule rule = policy.Dispatch[place];
            if (!traits.Fit(rule) || office.Units.FirstOrDefault(unit => unit.Name == rule.Unit) is not { } unit) continue;
            return To(company, episode, unit, rule) with { Rule = place + 1 };
        }

        return To(company, episode, office.WorkingUnitOf(traits.Region, traits.Industry, day), null);
    }

    /// <summary>Gives an alert to a unit, or where nobody works there on the day to the first unit above it where somebody does.</summary>
    public CaseDispatched To(string company, string episode, OfficeUnit unit, DispatchRule? rule)
    {
        if (FirstWithPeople(unit) is not { } working) return new CaseDispatched(company, episode, unit.Name, null, null);
        (string? owner, string? deputy) = CasePeople.Of(office, working, day, rule?.Owner, rule?.Deputy);
        return new CaseDispatched(company, episode, working.Name, owner, deputy);
    }

    /// <summary>Returns a unit, or the first above it, in which somebody works on the day; null: nobody does in any.</summary>
    public OfficeUnit? FirstWithPeople(OfficeUnit? unit)
    {
        while (unit is not null && office.PeopleOf(unit, day).Count == 0) unit = office.AboveOf(unit);
        return unit;
    }
}
