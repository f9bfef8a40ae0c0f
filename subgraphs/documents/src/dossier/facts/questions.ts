/** What the gateway is asked for once: the account, its figures, and what there are few of. */
export const accountQuery = /* GraphQL */ `
  query DossierAccount($id: ID!) {
    service {
      name
      phone
      email
      street
      postCode
      city
      openingHours
      hue
      logo
    }
    memberAccount(id: $id) {
      id
      memberNumber
      name
      siret
      activityCode
      address {
        line
        street
        postCode
        city
      }
      membership {
        state
        joinedOn
        suspendedAt
        endsOn
      }
      paymentStanding
      declarations {
        id
        year
        state
        headcount
        profiles {
          si
          sia
          sir
        }
        receipts {
          number
          validatedAt
        }
      }
      workplaceActions(first: 200) {
        edges {
          node {
            id
            kind
            state
            day
            askedOn
          }
        }
      }
    }
  }
`;

/** Present and future employees with their follow-up and where they stand, one page. */
export const employeesQuery = /* GraphQL */ `
  query DossierEmployees($id: ID!, $first: Int!, $after: String) {
    memberAccount(id: $id) {
      id
      page: employees(first: $first, after: $after) {
        edges {
          node {
            id
            firstName
            lastName
            usedName
            birthDate
            contract
            startDate
            endDate
            status
            jobPost {
              id
              title
            }
            followUp {
              profile
              subProfile
              grounds {
                label
                articles
                profile
                confidential
              }
            }
            visitStanding {
              state
              latestDate
              appointmentOn
              lastHeldOn
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;

/** Visits of one of the three lists, one page. */
export const visitsQuery = /* GraphQL */ `
  query DossierVisits($id: ID!, $view: VisitView!, $first: Int!, $after: String) {
    memberAccount(id: $id) {
      id
      page: visits(view: $view, first: $first, after: $after) {
        edges {
          node {
            id
            kind
            status
            latestDate
            startsAt
            centre {
              id
              name
            }
            employee {
              id
              firstName
              lastName
              usedName
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;

/** Requests for visits, newest first, one page. */
export const requestsQuery = /* GraphQL */ `
  query DossierRequests($id: ID!, $first: Int!, $after: String) {
    memberAccount(id: $id) {
      id
      page: visitRequests(first: $first, after: $after) {
        edges {
          node {
            id
            kind
            state
            requestedAt
            promisedOn
            settledAt
            rejectionReason
            employees {
              employee {
                id
                firstName
                lastName
                usedName
              }
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;
